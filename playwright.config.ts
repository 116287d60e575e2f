import { defineConfig } from '@playwright/test'
import { launchOptions } from '@/tests/journeys/harness/browser'
import { site } from '@/tests/journeys/harness/site'

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/harness/global-setup.ts',
  outputDir: 'test-results/journeys',
  // One site and two cores, and two more for those who wait: for a mail, or until a form is old enough to be taken.
  workers: 4,
  fullyParallel: false,
  forbidOnly: true,
  // A worker that is killed may hold what another journey waits for, so killing comes last; then what all have left is read.
  projects: [
    { name: 'journeys', testIgnore: /(killed|logs)\.spec/ },
    { name: 'killing', testMatch: /killed\.spec/, dependencies: ['journeys'] },
    { name: 'looking back', testMatch: /logs\.spec/, dependencies: ['killing'] },
  ],
  // Bounds for what never ends, not for what is slow: a machine may be three times slower, and busy with something else.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: site,
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    actionTimeout: 60_000,
    // A trace of every test costs more than it tells: `npx playwright test --trace on FILE` makes one.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
