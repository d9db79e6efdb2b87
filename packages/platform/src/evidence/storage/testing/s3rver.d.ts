/** As much of the S3 test server as is used; it brings no types. */
declare module 's3rver' {
  interface Options {
    readonly port: number
    readonly address: string
    readonly silent: boolean
    readonly directory: string
    readonly configureBuckets: readonly { readonly name: string }[]
  }
  class S3rver {
    constructor(options: Options)
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it.
  export default S3rver
}
