import { longestLocal } from './sign-return'

/** The operator's mailbox to which mails come back. */
export interface ReturnMailbox {
  /** The address it receives at; with "+" and anything between its name and its host, too. */
  address: string
  host: string
  port: number
  /** TLS from the first byte; otherwise STARTTLS. */
  secure: boolean
  username: string
  password: string
  folder: string
}

/**
 * Reads BOUNCE_MAILBOX: `imaps://user:password@mail.example.org/INBOX?address=returns@example.org`. Without a folder it is
 * INBOX. Undefined for what is none, and for an address whose name is too long to be followed by a token.
 */
export function parseMailbox(text: string): ReturnMailbox | undefined {
  if (!/^imaps?:\/\//.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const address = url.searchParams.get('address') ?? ''
  const isAddress = /^[^\s<>@"+]+@[^\s<>@"]+$/.test(address) && address.indexOf('@') <= longestLocal
  const [username, password, folder] = [url.username, url.password, url.pathname.slice(1)].map(decode)
  if (!isAddress || url.hostname === '' || !username || password === undefined || folder === undefined) return undefined
  const secure = url.protocol === 'imaps:'
  const port = Number(url.port) || (secure ? 993 : 143)
  // An IPv6 address stands in brackets only in a URL.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return { address, host, port, secure, username, password, folder: folder || 'INBOX' }
}

/** Undefined where a percent sign begins no code. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
