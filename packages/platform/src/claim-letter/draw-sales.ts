import type { Drawing, Frame } from '../paper/index.ts'
import type { MonthlySales } from './letter.ts'

type Draw = Drawing['draw']
type Canvas = Parameters<Draw>[0]

const TEN_THOUSAND = 10_000
const LABELS = 12
const GAP = 0.3
const COLOURS = { recent: '#0b50d0', earlier: '#b1b8be', ink: '#1e2124', axis: '#8a949e' } as const

/** One bar for each month, its sales above it and the month below; a gap where months are missing between two. */
export function drawSales(months: readonly MonthlySales[]): Draw {
  return (document, frame) => {
    const slots = withGaps(months)
    const most = Math.max(...months.map(({ won }) => won), 1)
    const width = frame.width / Math.max(slots.length, 1)
    document
      .moveTo(frame.x, frame.y + frame.height - LABELS)
      .lineTo(frame.x + frame.width, frame.y + frame.height - LABELS)
      .lineWidth(0.6)
      .strokeColor(COLOURS.axis)
      .stroke()
    slots.forEach((month, index) => {
      if (month === null) return
      const height = (month.won / most) * (frame.height - 2 * LABELS)
      drawBar(document, month, {
        x: frame.x + index * width,
        y: frame.y + frame.height - LABELS,
        width,
        height,
      })
    })
  }
}

/** A bar in its slot; `y` is its foot. */
function drawBar(
  document: Canvas,
  { month, won, isRecent }: MonthlySales,
  { x, y, width, height }: Frame,
): void {
  document
    .rect(x + width * (GAP / 2), y - height, width * (1 - GAP), height)
    .fillColor(isRecent ? COLOURS.recent : COLOURS.earlier)
    .fill()
  const label = { width, align: 'center', lineBreak: false } as const
  document.font('regular').fontSize(7).fillColor(COLOURS.ink)
  document.text(Math.round(won / TEN_THOUSAND).toLocaleString('en'), x, y - height - LABELS + 2, label)
  document.text(month.slice(2).replace('-', '.'), x, y + 3, label)
}

function withGaps(months: readonly MonthlySales[]): readonly (MonthlySales | null)[] {
  return months.flatMap((month, index) => {
    const before = months[index - 1]
    return before !== undefined && numberOf(month.month) - numberOf(before.month) > 1
      ? [null, month]
      : [month]
  })
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
