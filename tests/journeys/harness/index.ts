import { test as base, type ConsoleMessage, expect, type Request, type Response } from '@playwright/test'
import { linkIn, mailsTo, waitForMail } from './inbox'
import { demoLetter, demoPetition, facts, query, signInLink, site } from './site'

/**
 * Every journey begins at the site's address, and fails when a page logs an error, throws, or asks another host for
 * anything.
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const trouble: string[] = []
      const hearConsole = (message: ConsoleMessage) => {
        // A page that answers 404 or 422 is no error; what it loads is looked at below.
        const answer = message.text().startsWith('Failed to load resource: the server responded')
        if (message.type() === 'error' && !answer) trouble.push(`console: ${message.text()}`)
      }
      const hearResponse = (response: Response) => {
        const request = response.request()
        // A form that a script sends is refused like one that a page sends.
        const isForm = request.method() === 'POST' && response.status() === 422
        const part = request.resourceType() !== 'document' && !isForm
        if (part && response.status() >= 400) trouble.push(`${response.status()} for ${response.url()}`)
      }
      const hearError = (error: Error) => void trouble.push(`error: ${error.message}`)
      const hearRequest = (request: Request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== site) trouble.push(`request to ${origin}`)
      }
      page.on('console', hearConsole).on('response', hearResponse).on('pageerror', hearError).on('request', hearRequest)
      await use(undefined)
      // A page may be kept for the next test.
      page
        .off('console', hearConsole)
        .off('response', hearResponse)
        .off('pageerror', hearError)
        .off('request', hearRequest)
      expect(trouble).toEqual([])
    },
    { auto: true },
  ],
})

export { demoLetter, demoPetition, expect, facts, linkIn, mailsTo, query, signInLink, site, waitForMail }
