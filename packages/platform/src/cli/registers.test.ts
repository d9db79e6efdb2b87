import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../bin/ondol.mjs', import.meta.url))

it('starts registers that answer about the examples, and says how to ask them', async () => {
  const child = spawn(process.execPath, [COMMAND, 'registers', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    let told = ''
    while (!told.includes('inherited-shop')) told += String((await once(child.stdout, 'data'))[0])
    const read = (pattern: RegExp): string => pattern.exec(told)?.[1] ?? ''
    const url = read(/^REGISTERS_URL=(.*)$/m)
    const answer = await fetch(`${url}/v1/registers/tax/questions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${read(/^REGISTERS_TOKEN=(.*)$/m)}`,
        'content-type': 'application/json',
        'idempotency-key': 'question-1',
      },
      body: JSON.stringify({
        subject: {
          kind: 'business-number',
          value: read(/^(\d{10})\tbusiness\/restaurant\tmapo-restaurant$/m),
        },
        facts: ['business.localIncomeTax'],
        purpose: 'test',
        consent: { reference: 'consent-1', givenAt: new Date().toISOString() },
      }),
    })
    expect(await answer.json()).toMatchObject({
      facts: [{ fact: 'business.localIncomeTax', value: 840_000 }],
    })
  } finally {
    child.kill('SIGTERM')
  }
  expect(await once(child, 'exit')).toEqual([0, null])
}, 60_000)

it('names a port that is none', () => {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'registers', '--port', 'x'], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'ondol: --port: expected a port from 0 to 65535, not "x"\n',
  })
}, 60_000)
