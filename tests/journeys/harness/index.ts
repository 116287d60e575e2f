import { test as base, expect } from '@playwright/test'
import { linkIn, mailsTo, waitForMail } from './inbox'
import { actWhenListening } from './listening'
import { useQuietly } from './quiet'
import { demoLetter, demoPetition, facts, query, signInLink, site } from './site'

/**
 * Every journey begins at the site's address, waits until the scripts of the desk listen, and fails when its page logs an
 * error, throws, or asks another host for anything.
 */
export const test = base.extend({
  context: ({ context, javaScriptEnabled }, use) =>
    use(javaScriptEnabled === false ? context : actWhenListening(context)),
  page: ({ page }, use) => useQuietly(page, use),
})

export { demoLetter, demoPetition, expect, facts, linkIn, mailsTo, query, signInLink, site, waitForMail }
