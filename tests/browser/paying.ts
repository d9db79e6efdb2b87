import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pollFolder, temporaryFolder, USUAL_SETTINGS } from '@ondol/platform/testing'
import type { Download, Page } from 'playwright-core'
import { openOndol } from './browser.ts'
import { signIn } from './signing-in.ts'

/** A bank at whose counter files are handed in and fetched. */
export interface BankCounter {
  /** Leaves a file, and answers the paths of all that the bank has for us by now and had not before. */
  readonly handIn: (file: Download) => Promise<readonly string[]>
}

/** Opens the simulated bank, over a folder that the server does not know. */
export const openCounter = (): BankCounter => {
  const folder = temporaryFolder('bank-counter')
  const incoming = join(folder, 'incoming')
  const fetched = new Set<string>()
  const look = async (): Promise<readonly string[]> => {
    await pollFolder(folder, { now: new Date(), settings: USUAL_SETTINGS })
    const found = (await readdir(incoming)).filter((name) => !fetched.has(name))
    for (const name of found) fetched.add(name)
    return found.map((name) => join(incoming, name))
  }
  return {
    handIn: async (file) => {
      await pollFolder(folder, { now: new Date(), settings: USUAL_SETTINGS })
      await file.saveAs(join(folder, 'outgoing', file.suggestedFilename()))
      // It takes and answers at one look, and tells at a later one that the money moved.
      return [...(await look()), ...(await look()), ...(await look())]
    },
  }
}

/** Has an operator give a role to an example person, and answers how to take it away again. */
export const giveRole = async (
  person: string,
  role: { readonly role: string; readonly institution: string | null },
): Promise<() => Promise<void>> => {
  const { page, close } = await openOndol()
  await signIn(page, '조은별', '/examples')
  const helpCode = await helpCodeOf(page, person)
  const { id } = await post<{ readonly id: string }>(page, '/v1/grants', { helpCode, ...role })
  return async () => {
    await post(page, `/v1/grants/${id}/end`, {})
    await close()
  }
}

interface Grants {
  readonly grants: readonly {
    readonly account: { readonly helpCode: string | null; readonly name: string | null }
  }[]
}

const helpCodeOf = async (page: Page, name: string): Promise<string> => {
  const { grants } = await page.evaluate(
    async (): Promise<Grants> => await (await fetch('/v1/grants?limit=200')).json(),
  )
  const found = grants.find(({ account }) => account.name === name)
  if (found === undefined || found.account.helpCode === null)
    throw new Error(`expected ${name} among those who have a role`)
  return found.account.helpCode
}

const post = <T>(page: Page, url: string, body: object): Promise<T> =>
  page.evaluate(
    async ([to, sent]) => {
      const { csrf } = await (await fetch('/v1/session')).json()
      const answer = await fetch(to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Ondol-Csrf': csrf },
        body: JSON.stringify(sent),
      })
      if (!answer.ok) throw new Error(await answer.text())
      return answer.status === 204 ? null : await answer.json()
    },
    [url, body] as const,
  )
