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

/** Something drawn, with what it shows in words for those who do not see it. */
export interface Drawing {
  readonly alt: string
  /** In points. */
  readonly height: number
  readonly draw: (document: Document, at: Frame) => void
}

/** Where a drawing may draw, in points from the top left of the page. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What stands at the foot of a page, and whether there is a place to stamp it. */
export interface Foot {
  readonly text: string
  /** What the place of a stamp across two pages is called; no place without it. */
  readonly seal?: string
}

/** When a document is made, and whether in the form for keeping. */
interface Making {
  readonly made: Date
  readonly subset?: 'PDF/A-2b'
}

const MARGIN = 56
const INK = '#1e2124'
/** The size of the place for a stamp. */
const SEAL = 34
/** What a heading needs below it, so that it never stands alone at the foot of a page. */
const KEPT_WITH_HEADING = 110

/** How a table looks. */
interface TableStyle {
  readonly above?: number
  readonly size?: number
}

/** A page that is written from top to bottom, tagged for screen readers. */
export class Paper {
  readonly #document: Document
  #section: Section
  readonly #bytes: Promise<Buffer>

  constructor(title: string, language: Language, { made, subset }: Making) {
    this.#document = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      pdfVersion: '1.7',
      ...(subset === undefined ? {} : { subset }),
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

  /** The page that is written on now, counted from 1. */
  get page(): number {
    return this.#document.bufferedPageRange().count
  }

  /** Goes on at the top of a page; stays where nothing is written on it yet. */
  newPage(): void {
    if (this.#document.y > MARGIN) this.#document.addPage()
  }

  /** Begins a new page where fewer points than these are left. */
  keepTogether(height: number): void {
    if (this.#document.y + height > this.#document.page.height - MARGIN) this.#document.addPage()
  }

  /** Rows of a name and what it is. */
  table(rows: readonly (readonly [string, string])[], { above = 6, size = 10 }: TableStyle = {}): void {
    const document = this.#document
    document.y += above
    document.x = MARGIN
    document.font('regular').fontSize(size).fillColor(INK)
    // The library's types do not name `structParent`, which tags the table for screen readers.
    const tagged = {
      data: rows.map(([name, what]) => [
        { text: printable(name), type: 'TH' as const, backgroundColor: '#f4f5f6' },
        printable(what),
      ]),
      columnStyles: [110, '*'],
      defaultStyle: {
        border: 0.5,
        borderColor: '#8a949e',
        padding: { top: 4, bottom: 4, left: 6, right: 6 },
      },
      structParent: this.#section,
    }
    document.table(tagged)
    document.x = MARGIN
  }

  /** A drawing across the page. */
  figure({ alt, height, draw }: Drawing): void {
    this.keepTogether(height)
    const document = this.#document
    const at = { x: MARGIN, y: document.y, width: document.page.width - 2 * MARGIN, height }
    const figure = document.struct('Figure', { alt: printable(alt) }, () => {
      document.save()
      draw(document, at)
      document.restore()
    })
    this.#section.add(figure)
    document.x = MARGIN
    document.y = at.y + height
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
  async finish(footer: (page: number, pages: number) => string | Foot): Promise<Buffer> {
    this.#section.end()
    const { start, count } = this.#document.bufferedPageRange()
    for (let index = 0; index < count; index++) {
      this.#document.switchToPage(start + index)
      const foot = footer(index + 1, count)
      this.#footer(typeof foot === 'string' ? { text: foot } : foot)
    }
    this.#document.end()
    return await this.#bytes
  }

  #footer({ text, seal }: Foot): void {
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
    if (seal !== undefined) this.#seal(seal)
    document.endMarkedContent()
  }

  /** A dashed circle at the edge of the page, for a stamp that runs over to the next. */
  #seal(name: string): void {
    const document = this.#document
    const { width, height } = document.page
    document
      .circle(width - SEAL / 2 - 4, height / 2, SEAL / 2)
      .lineWidth(0.6)
      .dash(2, { space: 2 })
      .strokeColor('#8a949e')
      .stroke()
      .undash()
    document.text(printable(name), width - SEAL - 4, height / 2 - 5, {
      width: SEAL,
      align: 'center',
      lineBreak: false,
    })
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
