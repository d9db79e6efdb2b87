import type { App } from '../http/index.ts'

interface Known {
  readonly pattern: RegExp
  readonly methods: Set<string>
}

/** Tells which methods a path knows. Ask `allowedAt` once all routes stand. */
export interface Methods {
  readonly allowedAt: (path: string) => readonly string[]
}

/** Keeps note of every route from now on, so that a wrong method can be told from a wrong address. */
export function noteMethods(app: App): Methods {
  const byUrl = new Map<string, Known>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.endsWith('*')) return
    const known = byUrl.get(url) ?? { pattern: patternOf(url), methods: new Set() }
    for (const one of [method].flat()) known.methods.add(one)
    byUrl.set(url, known)
  })
  return {
    allowedAt: (path) => {
      const fitting = [...byUrl.values()].filter(({ pattern }) => pattern.test(path))
      return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort()
    },
  }
}

function patternOf(url: string): RegExp {
  const escaped = url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')
  return new RegExp(`^${escaped}/?$`)
}
