import type { Origin } from '@ondol/rules'
import { assumed } from './origins.ts'

/** For shares that nobody has published, as far as we know. */
export const UNSURE: Origin = assumed(
  '발표된 값을 찾지 못해 어림한 비율이다',
  'A rough share; no published figure was at hand',
)
