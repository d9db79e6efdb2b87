const OLDEST = /** @type {const} */ ([20, 19])

/** Ends the process with a plain message where Node is older than package.json asks for. */
export const stopUnlessSupported = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const supported = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
  if (supported) return
  console.error(`ondol: Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
