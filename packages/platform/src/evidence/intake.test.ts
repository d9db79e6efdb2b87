import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { USUAL_LIMITS } from './file-kind/check-file.ts'
import { testFile } from './file-kind/testing/test-files.ts'
import { inTurns } from './in-turns.ts'
import { type ArrivedFile, makeIntake, type RefusedFile, type TakenFile } from './intake.ts'
import { clamdScanner } from './scanner/clamd-scanner.ts'
import { noScanner } from './scanner/scanner.ts'
import { type Clamd, EICAR, startClamd } from './scanner/testing/clamd.ts'
import { countContent, parseSha256 } from './sha256.ts'
import type { ContentStore } from './storage/content-store.ts'
import { openFolderStore } from './storage/folder-store.ts'

const folder = temporaryFolder('intake')
let contents: ContentStore
let clamd: Clamd
beforeEach(async () => {
  contents = await openFolderStore(temporaryFolder('content'), () => new Date())
  clamd = await startClamd()
})
afterEach(() => clamd.close())

const take = async (content: Buffer, sha256?: ArrivedFile['sha256']): Promise<TakenFile | RefusedFile> => {
  const path = join(folder, 'arrived')
  writeFileSync(path, content)
  return await makeIntake({ limits: USUAL_LIMITS, scanner: clamdScanner(clamd.address), contents })({
    path,
    sha256,
  })
}

const nameOf = (content: Buffer): TakenFile['sha256'] => {
  const count = countContent()
  count.add(content)
  return count.end().sha256
}

it('keeps a file that is in order, with what is known of it', async () => {
  const photo = testFile('paper.jpg')
  const taken = await take(photo, nameOf(photo))
  expect(taken).toEqual({
    kind: 'taken',
    sha256: nameOf(photo),
    size: photo.length,
    fileKind: 'jpeg',
    verdict: { kind: 'clean', engine: 'ClamAV 1.4.1/27400' },
  })
  expect(await buffer(await contents.get(nameOf(photo)))).toEqual(photo)
})

it('keeps nothing of a file with malware', async () => {
  const infected = Buffer.concat([testFile('packed.pdf'), Buffer.from(EICAR)])
  expect(await take(infected)).toMatchObject({
    kind: 'refused',
    code: 'infected',
    signature: 'Eicar-Test-Signature',
  })
  expect(await contents.has(nameOf(infected))).toBe(false)
})

it('does not trouble the scanner with what is refused anyway', async () => {
  expect(await take(Buffer.from('<html>'))).toMatchObject({ kind: 'refused', code: 'not-accepted' })
  expect(clamd.scans()).toBe(0)
})

it('refuses what changed on its way', async () => {
  const photo = testFile('paper.jpg')
  expect(await take(photo, parseSha256('0'.repeat(64)))).toMatchObject({ kind: 'refused', code: 'changed' })
  expect(await contents.has(nameOf(photo))).toBe(false)
})

it('keeps a file that nobody has scanned, and says so', async () => {
  const path = join(folder, 'arrived')
  writeFileSync(path, testFile('paper.png'))
  const intake = makeIntake({ limits: USUAL_LIMITS, scanner: noScanner, contents })
  expect(await intake({ path, sha256: undefined })).toMatchObject({
    kind: 'taken',
    verdict: { kind: 'unscanned', reason: 'no-scanner' },
  })
})

it('looks at so many files at once, and at all of them in turn, also after a failure', async () => {
  let atOnce = 0
  let most = 0
  const order: number[] = []
  const run = inTurns(2, async (n: number) => {
    most = Math.max(most, ++atOnce)
    order.push(n)
    await sleep(5)
    atOnce--
    if (n === 1) throw new Error('one failed')
    return n
  })
  const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(run))
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(results.map(({ status }) => status)).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((n) => (n === 1 ? 'rejected' : 'fulfilled')),
  )
})
