import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Waits until no button is on its way from one colour to another: half-way there its contrast is nobody's. */
const transitionsEnded = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    // A transition that is called off, because its element goes, has ended too.
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

/** The accessibility violations of the page as it stands, each as `rule: the element it concerns`. */
export const accessibilityViolations = async (page: Page): Promise<readonly string[]> => {
  await transitionsEnded(page)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
