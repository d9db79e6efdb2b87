/** How a browser is to treat a file: show it in the page, or save it. */
export type Disposition = 'inline' | 'attachment'

/**
 * The header that says so, with the file's name in any script (RFC 6266) and a plain one beside it for old programs.
 */
export function contentDisposition(disposition: Disposition, name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, percent)
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
