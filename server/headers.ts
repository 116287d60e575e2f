import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const closed = "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'"

/** Pages keep nothing on a device, and have no programs of their own there. */
const noWorker = "worker-src 'none'"

const documentRules = `${closed}; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'`

/** The policy of public pages: our own files and nothing else, no inline script and no inline style. */
const documentPolicy = `${documentRules}; ${noWorker}`

/** The policy of a stall's page: it keeps itself on the phone, and can be put on the home screen. */
export const stallPolicy = `${documentRules}; worker-src 'self'; manifest-src 'self'`

/** The policy of pictures and documents that somebody sent us: they can be looked at, and do nothing. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** What every response carries, errors and redirects too. */
export function securityHeaders(https: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': documentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'X-Frame-Options': 'DENY',
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }
}

/**
 * The desk's policy: scripts with a nonce made for this response. Next reads it from the request's header and puts it
 * on its own scripts.
 */
export function setDeskPolicy(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  const nonce = randomBytes(16).toString('base64')
  const scripts = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  // The rich-text editor places its cursor with style attributes; a style cannot run a program.
  const policy = `${closed}; ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; ${noWorker}`
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Cache-Control', 'no-store')
}
