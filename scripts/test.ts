import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildSite, isBuilt } from '@/scripts/start/web-build'
import { ensureChromium } from '@/scripts/test/chromium'
import { countPlaywright, countVitest } from '@/scripts/test/count'
import { program, runSteps, type TestStep } from '@/scripts/test/step'
import { generate } from './generate'

/** `npm test`: everything that must be green. `npm run check`: the part of it that runs nothing. */

const reports = 'test-results'
const [vitestReport, playwrightReport] = ['vitest.json', 'journeys.json'].map((name) => path.resolve(reports, name))

const checks: TestStep[] = [
  { name: 'Database client and words', run: () => generate() || true },
  { name: 'Format and lint', run: program('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']) },
  { name: 'Structure', run: program('scripts/check-structure.ts') },
  { name: 'Types of the routes', run: program('node_modules/next/dist/bin/next', ['typegen']) },
  // Afresh each time: when a word is taken out of messages/, the files that say it import nothing that changed.
  { name: 'Types', run: program('node_modules/typescript/bin/tsc', ['--noEmit', '--incremental', 'false']) },
  { name: 'Types of scripts', run: program('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.browser.json']) },
  { name: 'Models and migrations', run: program('scripts/db.ts', ['check']) },
]

const tests: TestStep[] = [
  {
    name: 'Rules and integration',
    run: program('node_modules/vitest/vitest.mjs', [
      'run',
      '--project=unit',
      '--project=integration',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ]),
  },
  { name: 'Site', run: () => isBuilt() || buildSite(new AbortController().signal).then(() => true) },
  { name: 'Browser', run: () => Boolean(ensureChromium()) },
  {
    name: 'Journeys',
    run: program('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport ?? '',
    }),
  },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const onlyChecks = process.argv[2] === 'check'
const green = await runSteps(onlyChecks ? checks : [...checks, ...tests])
if (!onlyChecks) {
  const counts = [countVitest(vitestReport ?? ''), countPlaywright(playwrightReport ?? '')]
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${green ? failed : Math.max(1, failed)} failed`)
}
process.exit(green ? 0 : 1)
