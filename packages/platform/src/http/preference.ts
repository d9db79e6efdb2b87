/**
 * Which of the offered values an `Accept` or `Accept-Language` header asks for most; the first offer where
 * it asks for none of them. `ko` answers for `ko-KR` too.
 */
export function preferred<T extends string>(header: string | undefined, offers: readonly [T, ...T[]]): T {
  let [best] = offers
  let highest = 0
  for (const offer of offers) {
    const quality = qualityOf(header ?? '', offer)
    if (quality <= highest) continue
    best = offer
    highest = quality
  }
  return best
}

function qualityOf(header: string, offer: string): number {
  const asked = header.split(',').map(rangeOf)
  const exact = asked.find(({ range }) => range === offer || range.startsWith(`${offer}-`))
  const wide = asked.find(
    ({ range }) => range === '*' || range === '*/*' || range === `${offer.split('/')[0]}/*`,
  )
  return (exact ?? wide)?.quality ?? 0
}

function rangeOf(part: string): { readonly range: string; readonly quality: number } {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const stated = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = stated === undefined ? 1 : Number(stated.slice(2))
  return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}
