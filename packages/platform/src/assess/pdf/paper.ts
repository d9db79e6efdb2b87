import type { Language } from '@ondol/rules'
import PDFDocument from 'pdfkit'
import { koreanFont } from './fonts.ts'

type Document = InstanceType<typeof PDFDocument>
type Section = ReturnType<Document['struct']>

/** How a paragraph looks, and what it is to a screen reader. */
export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly indent?: number
  /** Space above, in points. */
  readonly above?: number
  readonly role?: 'H1' | 'H2' | 'H3' | 'P'
}

const MARGIN = 56
const INK = '#1e2124'
/** What a heading needs below it, so that it never stands alone at the foot of a page. */
const KEPT_WITH_HEADING = 110

/** A page that is written from top to bottom, tagged for screen readers. */
export class Paper {
  readonly #document: Document
  #section: Section
  readonly #bytes: Promise<Buffer>

  constructor(title: string, language: Language, made: Date) {
    this.#document = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language === 'ko' ? 'ko-KR' : 'en',
      info: { Title: title, Creator: 'Ondol', CreationDate: made },
    })
    this.#bytes = collected(this.#document)
    this.#document.registerFont('regular', koreanFont('Regular'))
    this.#document.registerFont('bold', koreanFont('Bold'))
    this.#section = this.#newSection()
  }

  /** Begins a part of the document; it moves to a new page where its heading would stand alone. */
  heading(text: string, style: Style): void {
    this.#section.end()
    this.#section = this.#newSection()
    const bottom = this.#document.page.height - MARGIN
    if (this.#document.y + KEPT_WITH_HEADING > bottom) this.#document.addPage()
    this.paragraph(text, style)
  }

  paragraph(
    text: string,
    { size, bold = false, colour = INK, indent = 0, above = 0, role = 'P' }: Style,
  ): void {
    const document = this.#document
    if (document.y > MARGIN) document.y += above
    document
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour)
    const width = document.page.width - 2 * MARGIN - indent
    document.text(printable(text), MARGIN + indent, document.y, {
      width,
      lineGap: size * 0.25,
      structParent: this.#section,
      structType: role,
    })
  }

  /** A thin line across the page. */
  rule(above: number): void {
    const document = this.#document
    document.y += above
    document.markContent('Artifact', { type: 'Layout' })
    document
      .moveTo(MARGIN, document.y)
      .lineTo(document.page.width - MARGIN, document.y)
      .lineWidth(0.6)
      .strokeColor('#cdd1d5')
      .stroke()
    document.endMarkedContent()
  }

  /** Writes the foot of every page and closes the document. */
  async finish(footer: (page: number, pages: number) => string): Promise<Buffer> {
    this.#section.end()
    const { start, count } = this.#document.bufferedPageRange()
    for (let index = 0; index < count; index++) {
      this.#document.switchToPage(start + index)
      this.#footer(footer(index + 1, count))
    }
    this.#document.end()
    return await this.#bytes
  }

  #footer(text: string): void {
    const document = this.#document
    const { page } = document
    page.margins.bottom = 0
    document.markContent('Artifact', { type: 'Pagination' })
    document
      .font('regular')
      .fontSize(8)
      .fillColor('#6d7882')
      .text(printable(text), MARGIN, page.height - MARGIN + 16, {
        width: page.width - 2 * MARGIN,
        align: 'center',
        lineBreak: false,
      })
    document.endMarkedContent()
  }

  #newSection(): Section {
    const section = this.#document.struct('Sect')
    this.#document.addStructure(section)
    return section
  }
}

/** The typeface has no sign for a square metre; control characters and halves of a pair are no letters. */
function printable(text: string): string {
  return text
    .replaceAll('㎡', 'm²')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

async function collected(document: Document): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
