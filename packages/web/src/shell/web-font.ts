interface NavigatorWithConnection extends Navigator {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string }
}

const isSparing = (): boolean => {
  const { connection }: NavigatorWithConnection = navigator
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '')
}

/** Fetches the web font once the page stands, and not at all where data are scarce: phones have a Korean font. */
export const startWebFont = (): void => {
  if (!isSparing()) requestAnimationFrame(() => document.documentElement.classList.add('web-font'))
}
