import type { Population } from './population.ts'

/**
 * What somebody would write who wants this answer for this month and no other: one loop over the households and
 * their members, everything known beforehand as a plain number. What comes back does the work.
 */
export function byHand(
  { arrays, persons, households }: Population,
  results: ReadonlyMap<string, Float64Array>,
): () => void {
  const { household, role, birth, salary, capital, size, occupancy } = arrays
  const into = (id: string): Float64Array => results.get(id) ?? new Float64Array(0)
  const person = into('person.age')
  const [basicIncome, pension] = [into('person.basicIncome'), into('person.pension')]
  const [incomeTax, socialSecurity] = [into('person.incomeTax'), into('person.socialSecurity')]
  const [householdIncome, allowance] = [into('household.householdIncome'), into('household.housingAllowance')]
  const [parenting, mealPrice] = [into('household.parentingAllowance'), into('household.mealPrice')]
  const [pool, housingTax] = [into('household.swimmingPoolAccess'), into('household.housingTax')]
  const [disposable, benefits] = [into('household.disposableIncome'), into('household.totalBenefits')]
  const totalTaxes = into('household.totalTaxes')
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop in one piece is what is compared with
  return () => {
    let row = 0
    for (let home = 0; home < households; home++) {
      let [income, returns, pensions, basics, taxes, contributions] = [0, 0, 0, 0, 0, 0]
      let [adults, youngest] = [0, 999]
      for (; row < persons && household[row] === home; row++) {
        const age = Math.floor((20170101 - (birth[row] ?? 0)) / 10000)
        const pay = salary[row] ?? 0
        const [old, basic] = [age >= 62 ? 1 : 0, age >= 18 ? 600 : 0]
        const tax = (pay + (capital[row] ?? 0) + old) * 0.15
        const contribution =
          Math.min(pay, 6000) * 0.02 +
          (pay > 6000 ? (Math.min(pay, 12_400) - 6000) * 0.06 : 0) +
          (pay > 12_400 ? (pay - 12_400) * 0.12 : 0)
        person[row] = age
        basicIncome[row] = basic
        pension[row] = old
        incomeTax[row] = tax
        socialSecurity[row] = contribution
        income += pay
        returns += capital[row] ?? 0
        pensions += old
        basics += basic
        taxes += tax
        contributions += contribution
        if (role[row] === 0) adults++
        if (age < youngest) youngest = age
      }
      const isNeedy = income <= 500 && (youngest < 6 || (adults === 1 && youngest < 8))
      const housing = (occupancy[home] ?? 0) <= 1 ? Math.max((size[home] ?? 0) * 10, 200) : 0
      householdIncome[home] = income
      allowance[home] = 0
      parenting[home] = isNeedy ? 600 : 0
      mealPrice[home] = income < 250 ? 0 : income < 500 ? 1 : income < 1000 ? 2 : income < 2000 ? 4 : 8
      pool[home] = income <= 249 ? 0 : income <= 499 ? 1 : income <= 999 ? 2 : 4
      housingTax[home] = housing
      benefits[home] = basics
      totalTaxes[home] = taxes + contributions + housing / 12
      const given = income + returns + pensions + basics + (isNeedy ? 600 : 0)
      disposable[home] = given - taxes - housing / 12 - contributions
    }
  }
}
