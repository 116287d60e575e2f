import { createRequire } from 'node:module'
import type { buildSync } from 'esbuild'

/** Scripts of pages that are put together of several files: where each begins, and where it is served. */
const scripts = {
  'features/reports/web/report-script.ts': 'public/report.js',
  'features/stalls/web/stall-script.ts': 'public/stall.js',
  'features/stalls/web/stall-worker-script.ts': 'public/stall-worker.js',
}

/** Writes the scripts of pages that are made of our own files and of packages; those of one file lie in public/ as they are. */
export function generateScripts(): void {
  // The bundler is a dependency of tsx, not of ours.
  const require = createRequire(createRequire(import.meta.url).resolve('tsx'))
  const bundler: { buildSync: typeof buildSync } = require('esbuild')
  for (const [from, to] of Object.entries(scripts)) {
    bundler.buildSync({
      entryPoints: [from],
      outfile: to,
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      // What browsers have themselves.
      alias: { 'node:url': './scripts/domain-to-ascii.ts' },
      logLevel: 'silent',
    })
  }
}
