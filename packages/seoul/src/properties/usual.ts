import type { Programme, Property } from '@ondol/rules'

/** What every programme promises: it reaches somebody, and none of its conditions stands there for nothing. */
export function usualProperties({ id, title, conditions }: Programme): readonly Property[] {
  const reachable: Property = {
    id: `${id}.reachable`,
    text: { ko: `${title.ko}: 받을 수 있는 경우가 있습니다`, en: `${title.en}: some case is eligible` },
    claim: { kind: 'reachable', programme: id },
  }
  const matters = conditions.map(
    (condition): Property => ({
      id: `${id}.matters.${condition.id}`,
      text: {
        ko: `${title.ko}: ‘${condition.text.ko}’만 어겨서 못 받는 경우가 있습니다`,
        en: `${title.en}: there is a case that fails “${condition.text.en}” alone`,
      },
      claim: { kind: 'condition-matters', programme: id, condition: condition.id },
    }),
  )
  const rows: Property = {
    id: `${id}.rows-answer`,
    text: {
      ko: `${title.ko}: 결정표의 모든 줄이 쓰이는 경우가 있습니다`,
      en: `${title.en}: every row of its decision tables answers in some case`,
    },
    claim: { kind: 'rows-answer', programme: id },
  }
  return [reachable, ...matters, rows]
}
