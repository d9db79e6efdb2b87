import {
  type Deliberation,
  type LawRoute,
  type ParameterHandle,
  parameter,
  type ValueParameter,
} from '@ondol/rules'
import { assumption, statute } from '../sources.ts'
import { bodies, bodyFigures } from './bodies.ts'
import { guidelineFigures, taxGuideline } from './tax-guideline.ts'

const leastGroup: ParameterHandle<'int'> = parameter('council.least-group', 'int', {
  title: {
    ko: '협의 통계: 공개하는 가장 작은 묶음',
    en: 'figures about councils: the smallest group that is shown',
  },
  unit: 'times',
  source: assumption('한 사람의 사정이 드러나지 않도록 정함', 'set by us, so that nobody’s situation shows'),
  values: { start: 5 },
})

/** The law’s two ways to a lower rent; whoever asks sees both. */
const routes: readonly LawRoute[] = [
  {
    id: 'claim',
    title: { ko: '차임감액청구권 (법 제11조)', en: 'claim to a lower rent (article 11)' },
    text: {
      ko: '환산보증금이 상한 이하이면, 경제 사정이 바뀌어 임차료가 맞지 않게 되었을 때 임대인에게 감액을 청구할 권리가 있습니다. 제1급 감염병도 그 사정에 듭니다. 얼마를 낮출지는 법이 정하지 않아 협의나 법원이 정합니다.',
      en: 'Up to a converted deposit the tenant has a right to claim a lower rent where the economic situation has made it unfit; a first-class infectious disease is such a situation. The law sets no amount: agreement or a court does.',
    },
    source: statute(
      '상가건물 임대차보호법 제11조제1항 (2020년 9월 29일 개정, 그때 계속 중인 임대차에도 적용)',
      'Commercial Building Lease Protection Act, art. 11 (1), as amended on 2020-09-29, for leases already running too',
    ),
    open: 'claimByLaw',
  },
  {
    id: 'mediation',
    title: { ko: '시의 임대차 분쟁조정', en: 'the city’s lease mediation' },
    text: {
      ko: '환산보증금과 상관없이 시의 조정을 신청할 수 있습니다. 상대방이 응하지 않거나 소송을 내면 끝나고, 양쪽이 조정안을 수락하면 합의와 같은 효력이 있습니다.',
      en: 'Open whatever the converted deposit. It ends where the other side declines or sues; a settlement that both accept has the force of an agreement.',
    },
    source: statute(
      '상가건물 임대차보호법 제20조부터 제22조까지',
      'Commercial Building Lease Protection Act, art. 20 to 22',
    ),
  },
]

/** How Seoul deliberates. */
export const deliberation: Deliberation = {
  bodies,
  routes,
  guideline: taxGuideline,
  agreement: {
    council: 'win-win-council',
    rentProgramme: 'rent-reduction',
    reliefProgramme: 'landlord-property-tax-relief',
    evidence: 'council-agreement',
    cut: 'agreedCut',
    months: 'cutMonths',
  },
  leastGroup: leastGroup.definition.id,
}

/** Every figure that it goes by, for the pack’s list of parameters. */
export const deliberationFigures: readonly ValueParameter[] = [
  leastGroup.definition,
  ...bodyFigures,
  ...guidelineFigures,
]
