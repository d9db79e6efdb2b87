import type { CookieSerializeOptions } from '@fastify/cookie'

/** The cookie of the session at an address: bound to exactly this host and to TLS wherever there is TLS. */
export function sessionCookieName(publicUrl: URL): string {
  return isSecure(publicUrl) ? '__Host-ondol' : 'ondol'
}

/** The cookie that ties a sign-in under way to the browser that began it. */
export function signInCookieName(publicUrl: URL): string {
  return `${sessionCookieName(publicUrl)}-sign-in`
}

/**
 * How both are set: no script reads them, no other site's request but opening a page carries them, and they are
 * gone when the browser closes, as people share machines at counters.
 */
export function cookieOptions(publicUrl: URL): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl) }
}

function isSecure({ protocol }: URL): boolean {
  return protocol === 'https:'
}
