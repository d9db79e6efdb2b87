import {
  type EntityFacts,
  type FactsByEntity,
  factsOf,
  type Situation,
  type StartAnswers,
} from './situation.ts'

type Skeleton = Readonly<Record<string, Readonly<Record<string, EntityFacts>>>>

const numbered = (
  count: number,
  make: (number: number) => Readonly<Record<string, EntityFacts>>,
): Readonly<Record<string, EntityFacts>> =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => make(index + 1)))

const people = (answers: StartAnswers): Skeleton['person'] => ({
  me: { household: 'home' },
  ...numbered(answers.family.length, (n) => ({ [`family-${n}`]: { household: 'home' } })),
})

const businesses = (answers: StartAnswers): Skeleton['business'] => ({
  ...numbered(answers.shops, (n) => ({ [`shop-${n}`]: { owner: 'me' } })),
  ...numbered(answers.tenants, (n) => ({ [`tenant-${n}`]: {} })),
  ...(answers.isEmployed ? { workplace: {} } : {}),
})

const rentedShops = (answers: StartAnswers): number => (answers.rentsShops ? answers.shops : 0)

const buildings = (answers: StartAnswers): Skeleton['building'] => ({
  ...(answers.tenants > 0 ? { mine: { owner: 'me' } } : {}),
  ...numbered(rentedShops(answers), (n) => ({ [`of-shop-${n}`]: {} })),
})

const leases = (answers: StartAnswers): Skeleton['lease'] => ({
  ...numbered(rentedShops(answers), (n) => ({
    [`shop-${n}`]: { tenant: `shop-${n}`, building: `of-shop-${n}` },
  })),
  ...numbered(answers.tenants, (n) => ({ [`tenant-${n}`]: { tenant: `tenant-${n}`, building: 'mine' } })),
})

/** The things that the answers speak of, linked to each other: the facts before any question. */
const skeletonOf = (answers: StartAnswers): Skeleton => ({
  person: people(answers) ?? {},
  household: { home: {} },
  business: businesses(answers) ?? {},
  building: buildings(answers) ?? {},
  lease: leases(answers) ?? {},
  job: answers.isEmployed ? { mine: { worker: 'me', employer: 'workplace' } } : {},
})

/** Someone who runs a shop and does nothing else is self-employed; that need not be asked. */
const knownWork = ({ shops, isEmployed, worksAlone, isOutOfWork }: StartAnswers): EntityFacts =>
  shops > 0 && !isEmployed && !worksAlone && !isOutOfWork ? { work: 'self-employed' } : {}

const filled = (skeleton: Skeleton, facts: FactsByEntity): FactsByEntity =>
  Object.fromEntries(
    Object.entries(skeleton).map(([entity, rows]) => [
      entity,
      Object.fromEntries(
        Object.entries(rows).map(([id, links]) => [id, { ...factsOf(facts, entity, id), ...links }]),
      ),
    ]),
  )

const stillStands = (facts: FactsByEntity, path: string): boolean => {
  const [, entity = '', id = ''] = /^([^/]+)\/([^.]+)\./.exec(path) ?? []
  return facts[entity]?.[id] !== undefined
}

/** Takes over the answers of the first page: adds what is new, drops what is gone, keeps what was told of the rest. */
export const applyStart = (situation: Situation, answers: StartAnswers): Situation => {
  const work = factsOf(situation.facts, 'person', 'me')['work']
  const before = {
    ...situation.facts,
    person: {
      ...situation.facts['person'],
      me: { ...knownWork(answers), ...factsOf(situation.facts, 'person', 'me') },
    },
  }
  const facts = filled(skeletonOf(answers), work === undefined ? before : situation.facts)
  return {
    ...situation,
    start: answers,
    facts,
    unknown: situation.unknown.filter((path) => stillStands(facts, path)),
    asked: situation.asked.filter((path) => stillStands(facts, path)),
  }
}
