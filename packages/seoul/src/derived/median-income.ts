import { type Bracket, type DatedValue, type ScaleHandle, scale } from '@ondol/rules'
import { statute } from '../sources.ts'

/** Sizes whose figure comes from a secondary source and still waits for a check against the notice. */
type Unchecked = readonly number[]

function year(bySize: readonly number[], unchecked: Unchecked): DatedValue<readonly Bracket[]> {
  const value = bySize.map((won, index): Bracket => {
    const size = index + 1
    return unchecked.includes(size)
      ? { from: size, value: won, basis: 'assumption' }
      : { from: size, value: won }
  })
  return { value }
}

/** Median income (기준중위소득) a month, by size of household, 1 to 7. */
export const medianIncomeBySize: ScaleHandle<'int', 'won'> = scale(
  'median-income',
  { input: 'int', output: 'won' },
  {
    title: { ko: '기준중위소득 (가구원 수별, 월)', en: 'median income by household size, a month' },
    unit: 'KRW/month',
    source: statute(
      '보건복지부 고시 기준중위소득',
      'Ministry of Health and Welfare, notice of median income',
    ),
    values: {
      start: year([1757194, 2991980, 3870577, 4749174, 5627771, 6506368, 7389715], [7]),
      '2021-01-01': year([1827831, 3088079, 3983950, 4876290, 5757373, 6628603, 7497198], [7]),
      '2022-01-01': year([1944812, 3260085, 4194701, 5121080, 6024515, 6907004, 7780592], []),
      '2023-01-01': year([2077892, 3456155, 4434816, 5400964, 6330688, 7227981, 8107515], [7]),
      '2024-01-01': year([2228445, 3682609, 4714657, 5729913, 6695735, 7618369, 8514994], [3, 4, 5, 6, 7]),
      '2025-01-01': year([2392013, 3932658, 5025353, 6097773, 7108192, 8064805, 8988428], [7]),
      '2026-01-01': year([2564238, 4199292, 5359036, 6494738, 7556719, 8555952, 9515150], [2, 3, 5, 6, 7]),
    },
  },
)
