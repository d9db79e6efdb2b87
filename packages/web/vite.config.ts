import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { onlyUsedKrds } from './build/only-used-krds.ts'
import { wordsInSources } from './build/words-in-sources.ts'

const server = process.env['ONDOL_SERVER'] ?? 'http://127.0.0.1:8080'

const config: UserConfig = defineConfig({
  base: '/',
  plugins: [react()],
  css: {
    postcss: {
      plugins: [onlyUsedKrds(wordsInSources(import.meta.dirname))],
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // A strict content security policy allows neither inline scripts nor data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
  server: { proxy: { '/v1': server } },
  preview: { proxy: { '/v1': server } },
})

export default config
