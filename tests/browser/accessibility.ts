import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** The accessibility violations of the page as it stands, each as `rule: the element it concerns`. */
export const accessibilityViolations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
