import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { type BankChannel, folderChannel, handOver } from '../exchange/index.ts'
import { readStatusReport, writePaymentBatch } from '../iso20022/index.ts'
import { cityThatSent } from '../testing/city.ts'
import { exampleBatch, type FolderPoll, pollFolder, USUAL_SETTINGS } from './index.ts'

const NOW = new Date('2026-11-24T01:00:00.000Z')
const batch = exampleBatch(NOW)
const file = writePaymentBatch(batch)

let folder: string
let channel: BankChannel
beforeEach(() => {
  folder = temporaryFolder('bank')
  channel = folderChannel(folder)
})

const poll = async (): Promise<FolderPoll> => await pollFolder(folder, { now: NOW, settings: USUAL_SETTINGS })
const within = (...parts: readonly string[]): string => join(folder, ...parts)

describe('a bank over a folder', () => {
  it('takes what lies in outgoing, leaves its answers in incoming, and pays over several polls', async () => {
    await handOver(channel, 'batch-1.xml', file)
    const city = cityThatSent(batch)
    expect(await poll()).toMatchObject({
      taken: ['batch-1.xml'],
      left: ['00000001-status.xml'],
      leftAlone: [],
    })
    for (let nth = 0; nth < 5; nth += 1) {
      for (const { name, content } of (await channel.receive()).whole) {
        city.take(content)
        await channel.accept(name)
      }
      await poll()
    }
    const states = new Set(city.orders().map(({ state }) => state))
    expect(states).toEqual(new Set(['settled', 'rejected', 'returned', 'sent']))
    expect(readdirSync(within('outgoing'))).toEqual([])
    expect(readdirSync(within('bank', 'done'))).toEqual(['00000001-batch-1.xml'])
  })

  it('refuses the same batch when it is put there again, out of the books that it keeps', async () => {
    await handOver(channel, 'batch-1.xml', file)
    await poll()
    await handOver(channel, 'batch-1.xml', file)
    const { left } = await poll()
    const answers = left
      .filter((name) => name.includes('status'))
      .map((name) => readStatusReport(readFileSync(within('incoming', name))))
    expect(answers).toMatchObject([{ status: 'RJCT', reason: { code: 'DU01' } }])
  })

  it.each([
    ['half a file under its final name', 'batch-1.xml', file.slice(0, -20)],
    ['a file that another program still writes', 'batch-1.xml.part', file],
    ['a hidden file', '.batch-1.xml', file],
    ['a file without content', 'batch-1.xml', ''],
  ])('leaves %s alone', async (_, name, content) => {
    mkdirSync(within('outgoing'), { recursive: true })
    writeFileSync(within('outgoing', name), content)
    expect(await poll()).toEqual({ taken: [], left: [], leftAlone: [name] })
    expect(readFileSync(within('outgoing', name), 'utf8')).toBe(content)
  })

  it('takes a file once it is whole', async () => {
    mkdirSync(within('outgoing'), { recursive: true })
    writeFileSync(within('outgoing', 'batch-1.xml'), file.slice(0, 500))
    expect((await poll()).taken).toEqual([])
    writeFileSync(within('outgoing', 'batch-1.xml'), file)
    expect((await poll()).taken).toEqual(['batch-1.xml'])
  })

  it('answers a whole file that it cannot read', async () => {
    await handOver(channel, 'batch-1.xml', file.replace('<CtrlSum>', '<CtrlSum>1'))
    const { left } = await poll()
    expect(readStatusReport(readFileSync(within('incoming', left[0] ?? ''))).reason?.code).toBe('AM10')
  })
})

describe('a crash', () => {
  it('after a file was claimed loses nothing', async () => {
    mkdirSync(within('bank', 'claimed'), { recursive: true })
    writeFileSync(within('bank', 'claimed', '00000001-batch-1.xml'), file)
    expect((await poll()).left).toEqual(['00000001-status.xml'])
    expect(readdirSync(within('bank', 'claimed'))).toEqual([])
  })

  it('after the answers were left, and before the books were kept, leads to the same answers again', async () => {
    await handOver(
      channel,
      'batch-0.xml',
      writePaymentBatch({
        ...batch,
        messageId: 'BEFORE',
        transfers: batch.transfers.slice(-1).map((transfer) => ({ ...transfer, endToEndId: 'BEFORE' })),
      }),
    )
    await poll()
    copyFileSync(within('bank', 'books.json'), within('books-before.json'))
    await handOver(channel, 'batch-1.xml', file)
    const first = await poll()
    const content = (name: string): string => readFileSync(within('incoming', name), 'utf8')
    const answers = first.left.map(content)
    renameSync(within('books-before.json'), within('bank', 'books.json'))
    renameSync(
      within('bank', 'done', '00000002-batch-1.xml'),
      within('bank', 'claimed', '00000002-batch-1.xml'),
    )
    const second = await poll()
    expect(second.left).toEqual(first.left)
    expect(second.left.map(content)).toEqual(answers)
  })

  it('after the books were kept takes no file twice', async () => {
    await handOver(channel, 'batch-1.xml', file)
    await poll()
    renameSync(
      within('bank', 'done', '00000001-batch-1.xml'),
      within('bank', 'claimed', '00000001-batch-1.xml'),
    )
    const { left } = await poll()
    expect(left.filter((name) => name.includes('status'))).toEqual([])
    expect(existsSync(within('bank', 'done', '00000001-batch-1.xml'))).toBe(true)
  })
})
