import type { Property } from '@ondol/rules'
import { seoul } from '../pack.ts'
import { amountProperties } from './amounts.ts'
import { changeProperties } from './changes.ts'
import { cliffProperties } from './cliffs.ts'
import { decidedProperties } from './decided.ts'
import { targetProperties } from './target-groups.ts'
import { togetherProperties } from './together.ts'
import { usualProperties } from './usual.ts'

/** What Seoul's programmes promise for every case that can exist, to be shown by `ondol prove`. */
export const properties: readonly Property[] = [
  ...seoul.programmes.flatMap((programme) => [
    ...usualProperties(programme),
    ...decidedProperties(programme),
  ]),
  ...amountProperties,
  ...changeProperties,
  ...cliffProperties,
  ...targetProperties,
  ...togetherProperties,
]
