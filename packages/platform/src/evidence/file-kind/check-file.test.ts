import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { checkFile, type FileCheck, USUAL_LIMITS } from './check-file.ts'
import { testFile } from './testing/test-files.ts'

const check = (content: Buffer | string): Promise<FileCheck> => checkFile(Buffer.from(content), USUAL_LIMITS)
const refusedFor = (code: string): unknown => expect.objectContaining({ kind: 'refused', code })

describe('what is accepted, by content', () => {
  it.each([
    ['paper.jpg', 'jpeg'],
    ['progressive.jpg', 'jpeg'],
    ['paper.png', 'png'],
    ['paper.heic', 'heic'],
    ['lossy.webp', 'webp'],
    ['lossless.webp', 'webp'],
    ['with-exif.webp', 'webp'],
    ['packed.pdf', 'pdf'],
  ])('%s', async (name, fileKind) => {
    expect(await check(testFile(name))).toEqual({ kind: 'accepted', fileKind })
  })
})

describe('what is refused by name', () => {
  it.each([
    ['nothing', '', 'empty', '빈 파일'],
    ['text', '이름: 김마포', 'not-accepted', '어떤 파일인지 알 수 없습니다'],
    ['a page of the web', '<!doctype html><script>alert(1)</script>', 'not-accepted', 'PDF나 사진'],
    [
      'a drawing with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'not-accepted',
      'PDF나 사진',
    ],
    ['an animation', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'not-accepted', 'GIF 그림'],
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'not-accepted', 'EXE 파일'],
    ['a HWP', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-accepted', '한글(HWP)'],
  ])('%s', async (_, content, code, words) => {
    const refusal = await check(content)
    expect(refusal).toEqual(refusedFor(code))
    expect(refusal.kind === 'refused' ? refusal.text.ko : '').toContain(words)
    expect(refusal.kind === 'refused' ? refusal.text.en : '').not.toBe('')
  })

  it('one byte more than the limit, and not one byte less', async () => {
    const jpeg = testFile('paper.jpg')
    expect(await checkFile(jpeg, { ...USUAL_LIMITS, bytes: jpeg.length })).toMatchObject({ kind: 'accepted' })
    expect(await checkFile(jpeg, { ...USUAL_LIMITS, bytes: jpeg.length - 1 })).toEqual(
      refusedFor('too-large'),
    )
  })
})

describe('pictures that would burst the memory', () => {
  const pixels = (most: number): { bytes: number; pixels: number } => ({ ...USUAL_LIMITS, pixels: most })

  it.each([
    'paper.jpg',
    'progressive.jpg',
    'paper.png',
    'paper.heic',
    'lossy.webp',
    'lossless.webp',
    'with-exif.webp',
  ])('%s is measured by its header', async (name) => {
    expect(await checkFile(testFile(name), pixels(320 * 200))).toMatchObject({ kind: 'accepted' })
    const refusal = await checkFile(testFile(name), pixels(320 * 200 - 1))
    expect(refusal).toEqual(refusedFor('too-many-pixels'))
    expect(refusal.kind === 'refused' ? refusal.text.en : '').toContain('320 × 200')
  })

  it('a PNG of a few bytes that unfolds to 2.5 gigapixels', async () => {
    const bomb = testFile('paper.png')
    bomb.writeUInt32BE(50_000, 16)
    bomb.writeUInt32BE(50_000, 20)
    expect(await check(bomb)).toEqual(refusedFor('too-many-pixels'))
  })

  it('does not take the thumbnail of a photo for the photo', async () => {
    const photo = testFile('paper.jpg')
    const thumbnail = Buffer.from(photo)
    const frame = thumbnail.indexOf(Buffer.from([0xff, 0xc0]))
    thumbnail.writeUInt32BE(0x0001_0001, frame + 5)
    const head = Buffer.from([0xff, 0xe1, 0, 0])
    head.writeUInt16BE(thumbnail.length + 2, 2)
    const whole = Buffer.concat([photo.subarray(0, 2), head, thumbnail, photo.subarray(2)])
    expect(await checkFile(whole, pixels(320 * 200 - 1))).toEqual(refusedFor('too-many-pixels'))
  })

  it('does not take a tile of a HEIC for the picture', async () => {
    const heic = testFile('paper.heic')
    const at = heic.indexOf('ispe')
    const tile = Buffer.from(heic.subarray(at - 4, at + 16))
    tile.writeUInt32BE(64, 12)
    tile.writeUInt32BE(64, 16)
    expect(await checkFile(withProperty(heic, tile), pixels(320 * 200 - 1))).toEqual(
      refusedFor('too-many-pixels'),
    )
  })

  it.each(['paper.jpg', 'paper.png', 'paper.heic', 'lossy.webp', 'lossless.webp', 'with-exif.webp'])(
    '%s broken off anywhere is answered, not thrown',
    async (name) => {
      const whole = testFile(name)
      for (let length = 1; length < Math.min(whole.length, 700); length++) {
        const answer = await check(whole.subarray(0, length))
        expect(['accepted', 'refused']).toContain(answer.kind)
      }
      expect(await check(whole.subarray(0, 16))).toMatchObject({ kind: 'refused' })
    },
  )
})

describe('PDFs', () => {
  it.each([2, 3, 4, 5, 6])('locked against readers (revision %i) are refused', async (revision) => {
    expect(await check(testFile(`locked-r${revision}-user.pdf`))).toEqual(refusedFor('locked'))
  })

  it.each([2, 3, 4, 5, 6])('locked against changes alone (revision %i) are accepted', async (revision) => {
    expect(await check(testFile(`locked-r${revision}-owner.pdf`))).toMatchObject({ kind: 'accepted' })
  })

  const written = async (options: PDFKit.PDFDocumentOptions): Promise<Buffer> => {
    const document = new PDFDocument(options)
    document.text('a paper')
    document.end()
    return await buffer(document)
  }

  it.each(['1.3', '1.4', '1.7', '1.7ext3'] as const)(
    'written by another program (%s) are told apart',
    async (pdfVersion) => {
      const owner = { pdfVersion, ownerPassword: 'office' }
      expect(await check(await written({ pdfVersion }))).toMatchObject({ kind: 'accepted' })
      expect(await check(await written(owner))).toMatchObject({ kind: 'accepted' })
      expect(await check(await written({ ...owner, userPassword: 'secret' }))).toEqual(refusedFor('locked'))
    },
  )

  it('whose lock cannot be read are refused as locked', async () => {
    const text = testFile('locked-r4-owner.pdf').toString('latin1')
    for (const broken of [
      text.replace('/Filter /Standard', '/Filter /Vendor00'),
      text.replace('/R 4', '/R 9'),
      text.replace('/Encrypt 6 0 R', '/Encrypt 9 0 R'),
      text.replace('/U <', '/X <'),
    ]) {
      expect(broken).not.toBe(text)
      expect(await check(Buffer.from(broken, 'latin1'))).toEqual(refusedFor('locked'))
    }
  })

  it('without a page are refused, packed or not', async () => {
    expect(await check(testFile('no-pages.pdf'))).toEqual(refusedFor('no-pages'))
    expect(await check(packed('<< /Type /Pages /Count 0 /Kids [] >>'))).toEqual(refusedFor('no-pages'))
    expect(await check(packed('<< /Type /Page >>'))).toMatchObject({ kind: 'accepted' })
  })

  it('are answered in good time, however they are twisted', async () => {
    const most = 4_000_000
    const twists = [
      packed('<< >>').toString('latin1').slice(9),

      '/Encrypt ',
      '/ObjStm stream\n',
      '/Encrypt 1 0 R\n',
      '<<',
      '/ID [',
      '/Type ',
      '1 0 obj<<(((',
    ]
    const begun = performance.now()
    for (const twist of twists) await check(`%PDF-1.7\n/Encrypt 1 0 R\n${twist.repeat(most / twist.length)}`)
    for (const twist of twists)
      await check(Buffer.from(`%PDF-1.7\n${twist.repeat(most / twist.length)}`, 'latin1'))
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

/** A PDF whose only objects stand in a packed stream. */
function packed(object: string): Buffer {
  const content = deflateSync(Buffer.from(`1 0 ${object}`))
  const head = `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${content.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream\nendobj\n')])
}

/** A HEIC with one more property, before the others. */
function withProperty(heic: Buffer, property: Buffer): Buffer {
  const longer = Buffer.from(heic)
  for (const type of ['meta', 'iprp', 'ipco']) {
    const at = longer.indexOf(type) - 4
    longer.writeUInt32BE(longer.readUInt32BE(at) + property.length, at)
  }
  const begin = longer.indexOf('ipco') + 4
  return Buffer.concat([longer.subarray(0, begin), property, longer.subarray(begin)])
}
