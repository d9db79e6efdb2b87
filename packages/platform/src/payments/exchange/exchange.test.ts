import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { type BankChannel, folderChannel, handOver, putWhole, wholeFiles } from './index.ts'

let folder: string
let channel: BankChannel
beforeEach(() => {
  folder = temporaryFolder('exchange')
  channel = folderChannel(folder)
})

const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content)

describe('a channel over a folder', () => {
  it('receives whole files by name, until they are accepted or set aside', async () => {
    const incoming = join(folder, 'incoming')
    await putWhole(incoming, '2.xml', '<Document>2</Document>\n')
    await putWhole(incoming, '1.xml', '<a:Document>1</a:Document>')
    writeFileSync(join(incoming, '3.xml'), '<Document>3</Docu')
    const { whole, leftAlone } = await channel.receive()
    expect(whole.map(({ name, content }) => [name, text(content)])).toEqual([
      ['1.xml', '<a:Document>1</a:Document>'],
      ['2.xml', '<Document>2</Document>\n'],
    ])
    expect(leftAlone).toEqual(['3.xml'])
    await channel.accept('1.xml')
    await channel.setAside('2.xml')
    expect((await channel.receive()).whole).toEqual([])
    expect(readdirSync(join(incoming, 'accepted'))).toEqual(['1.xml'])
    expect(readdirSync(join(incoming, 'set-aside'))).toEqual(['2.xml'])
  })

  it('keeps both files where one of the same name was accepted before', async () => {
    const incoming = join(folder, 'incoming')
    for (const content of ['<Document>a</Document>', '<Document>b</Document>']) {
      await putWhole(incoming, '1.xml', content)
      await channel.accept('1.xml')
    }
    const accepted = readdirSync(join(incoming, 'accepted')).map((name) => [
      name,
      readFileSync(join(incoming, 'accepted', name), 'utf8'),
    ])
    expect(accepted).toEqual([
      ['1.2.xml', '<Document>b</Document>'],
      ['1.xml', '<Document>a</Document>'],
    ])
  })

  it('shows the bank nothing of what is only staged', async () => {
    await channel.stage('batch.xml', '<Document/>')
    expect(await wholeFiles(join(folder, 'outgoing'))).toEqual({ whole: [], leftAlone: [] })
  })

  it('hands over once, however often it is told to', async () => {
    await channel.stage('batch.xml', '<Document/>')
    await channel.dispatch('batch.xml')
    rmSync(join(folder, 'outgoing', 'batch.xml'))
    await channel.dispatch('batch.xml')
    expect(readdirSync(join(folder, 'outgoing'))).toEqual([])
    expect(readdirSync(join(folder, 'ready'))).toEqual([])
  })

  it('hands the same batch over again as one file', async () => {
    await handOver(channel, 'batch.xml', '<Document/>')
    await handOver(channel, 'batch.xml', '<Document/>')
    expect(readdirSync(join(folder, 'outgoing'))).toEqual(['batch.xml'])
  })

  it.each(['../batch.xml', 'batch', '.batch.xml', 'a/b.xml', ''])(
    'takes no name such as %j',
    async (name) => {
      await expect(handOver(channel, name, '<Document/>')).rejects.toThrow(
        'expected a file name as batch-1.xml',
      )
    },
  )

  it('never shows half a file to one who looks while another writes', async () => {
    const half = '가'.repeat(1_000_000)
    let isWriting = true
    const writing = (async () => {
      for (let nth = 0; nth < 30; nth += 1)
        await putWhole(folder, 'large.xml', `<Document>${nth}${half}</Document>`)
      isWriting = false
    })()
    const sizes = new Set<number>()
    while (isWriting) {
      const { whole, leftAlone } = await wholeFiles(folder)
      expect(leftAlone.filter((name) => !name.endsWith('.part'))).toEqual([])
      for (const { content } of whole) sizes.add(content.length)
    }
    await writing
    const bytes = (digits: number): number => half.length * 3 + '<Document></Document>'.length + digits
    expect([...sizes].filter((size) => size !== bytes(1) && size !== bytes(2))).toEqual([])
    expect(sizes.size).toBeGreaterThan(0)
  })
})
