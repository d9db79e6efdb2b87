import { examplePerson } from './sign-in/index.ts'
import type { Borough } from './situations/index.ts'

/** An application of somebody as whom one may sign in, so that their pages show every kind of thing. */
export interface OwnApplication {
  readonly accountId: string
  readonly name: string
  readonly programme: string
  readonly borough: Borough
  /** What became of it, by the name of the course. */
  readonly course: string
  /** The account of the helper who handed it in. */
  readonly helper: string | null
}

const own = (
  subject: string,
  [programme, borough, course]: readonly [programme: string, borough: Borough, course: string],
  helper?: string,
): OwnApplication => {
  const { id, name } = personOf(subject)
  const helperId = helper === undefined ? null : personOf(helper).id
  return { accountId: id, name: name.ko, programme, borough, course, helper: helperId }
}

function personOf(subject: string): NonNullable<ReturnType<typeof examplePerson>> {
  const person = examplePerson(subject)
  if (person === undefined) throw new Error(`nobody is "${subject}" in the demonstration`)
  return person
}

/** The applications of the demonstration's residents. */
export const OWN_APPLICATIONS: readonly OwnApplication[] = [
  own('kim-seoyeon', ['rent-reduction', 'mapo', 'committee']),
  own('kim-seoyeon', ['emergency-loan', 'mapo', 'asked']),
  own('park-minjun', ['employment-fund-membership', 'gwanak', 'decided']),
  own('park-minjun', ['paid-sick-leave', 'gwanak', 'decided-on-papers']),
  own('park-minjun', ['premium-support-joining', 'gwanak', 'in-review-talking']),
  own('park-minjun', ['rent-reduction', 'gwanak', 'sent-on']),
  own('jeong-dahye', ['employment-fund-benefit', 'seongbuk', 'appealed']),
  own('jeong-dahye', ['training-allowance', 'seongbuk', 'decided']),
  own('jeong-dahye', ['paid-sick-leave', 'seongbuk', 'withdrawn']),
  own('jeong-dahye', ['youth-basic-income', 'seongbuk', 'departed']),
  own('lee-sunja', ['seoul-basic-security', 'mapo', 'answered'], 'han-jiwoo'),
  own('lee-sunja', ['rent-reduction', 'mapo', 'closed']),
  own('choi-youngho', ['landlord-property-tax-relief', 'jongno', 'waiting']),
  own('choi-youngho', ['landlord-property-tax-relief', 'jung', 'appeal-upheld']),
]
