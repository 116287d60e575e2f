import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed and failed. */
export interface Count {
  passed: number
  failed: number
}

/** Reads the JSON report of vitest; zero of each when there is none. */
export function countVitest(file: string): Count {
  const report = read(file) as { numPassedTests?: number; numFailedTests?: number; numFailedTestSuites?: number }
  const failed = report.numFailedTests ?? 0
  return { passed: report.numPassedTests ?? 0, failed: failed || (report.numFailedTestSuites ?? 0) }
}

/** Reads the JSON report of Playwright; zero of each when there is none. */
export function countPlaywright(file: string): Count {
  const { stats } = read(file) as { stats?: { expected: number; unexpected: number; flaky: number } }
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
}

function read(file: string): object {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {}
}
