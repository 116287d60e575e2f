import { type ConsoleMessage, expect, type Page, type Request, type Response } from '@playwright/test'
import { site } from './site'

/** Lets a test use a page, which may be kept for the next one, and fails when it was in trouble meanwhile. */
export async function useQuietly(page: Page, use: (page: Page) => Promise<void>): Promise<void> {
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
  await use(page)
  page.off('console', hearConsole).off('response', hearResponse).off('pageerror', hearError).off('request', hearRequest)
  expect(trouble).toEqual([])
}
