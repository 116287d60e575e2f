import type { Page } from '@playwright/test'
import { test } from './index'
import { actWhenListening } from './listening'
import { useQuietly } from './quiet'
import { site } from './site'

/**
 * Tests that share one page in each worker, made ready once: for many pages that are only looked at. What they all load is
 * loaded once, and nothing is typed that a later one could find.
 */
export function withKeptPage(makeReady: (page: Page) => Promise<void> = async () => {}) {
  return test.extend<object, { kept: Page }>({
    kept: [
      async ({ browser }, use) => {
        const context = await browser.newContext({ baseURL: site, locale: 'en-GB', timezoneId: 'Asia/Kathmandu' })
        const page = await actWhenListening(context).newPage()
        await makeReady(page)
        await use(page)
        await context.close()
      },
      { scope: 'worker' },
    ],
    page: ({ kept }, use) => useQuietly(kept, use),
  })
}
