import { test as base, expect } from '@playwright/test'
import { linkIn, mailsTo, waitForMail } from './inbox'
import { query, signInLink, site } from './site'

/**
 * Every journey begins at the site's address, and fails when a page logs an error, throws, or asks another host for
 * anything.
 */
export const test = base.extend<{ quiet: undefined }>({
  // Playwright's own base URL is fixed before the site has its port.
  baseURL: async ({}, use) => use(site.url),
  quiet: [
    async ({ page }, use) => {
      const trouble: string[] = []
      page.on('console', (message) => message.type() === 'error' && trouble.push(`console: ${message.text()}`))
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== site.url) trouble.push(`request to ${origin}`)
      })
      await use(undefined)
      expect(trouble).toEqual([])
    },
    { auto: true },
  ],
})

export { expect, linkIn, mailsTo, query, signInLink, site, waitForMail }
