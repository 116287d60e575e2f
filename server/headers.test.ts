import { expect, test } from 'vitest'
import { securityHeaders, stallPolicy } from './headers'

const workers = (policy = '') => policy.split('; ').filter((rule) => rule.startsWith('worker-src'))

test('no page but that of a stall may begin a service worker', () => {
  // Left out, it would be what scripts may be: every page could have its visits kept.
  expect(workers(securityHeaders(true)['Content-Security-Policy'])).toEqual(["worker-src 'none'"])
  expect(workers(stallPolicy)).toEqual(["worker-src 'self'"])
})
