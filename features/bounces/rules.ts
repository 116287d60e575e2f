import type { MailReturn } from '@/generated/prisma/enums'

/** What a report says of a mail that came back. Nothing of it is believed but what nobody else can know. */
export interface BounceReport {
  /** Ids of mails in our outbox, as the report names them. */
  messageIds: string[]
  /** Addresses that were not reached, in lower case. */
  recipients: string[]
  /** Enhanced status code (RFC 3463); empty when none is given. */
  status: string
  /** The beginning of what the server said, in lower case. */
  words: string
}

/** Letters of a server's words that are looked at. */
export const longestDiagnosis = 2_000

/** How servers say that nobody is there. */
const nobody =
  /user unknown|unknown (user|recipient|mailbox|address)|(no such|invalid|unrecognized) (user|recipient|mailbox|address|person)|no mailbox here|no longer (accepts mail|exists|valid|available)|(user|mailbox|account|recipient|address|domain)\b.{0,80}\b(not? (be )?found|doesn[’']t exist|does not exist|not exist|unavailable|disabled|inactive|deactivated|no longer)|not our customer|recipient address rejected: access denied|couldn[’']t find any host|(host|domain) (or domain name )?not found|нет такого|такого (пользователя|ящика|адреса) нет|(пользовател|ящик|адрес)\S{0,6} .{0,40}(не найден|не существует|отключ|заблокир)/
/** How they say that there is no room. */
const full =
  /over ?quota|quota (is )?exceeded|exceed\S{0,4} .{0,40}quota|mailbox .{0,40}full|full mailbox|insufficient .{0,20}storage|переполнен|превышен\S{0,4} квот/
/** How they say that they, and not their user, do not want it. */
const unwanted =
  /spam|block(ed|ing)? ?list|blacklist|\bblocked\b|\bpolicy\b|dmarc|\bspf\b|dkim|reputation|too (big|large)|size limit|спам|заблокирован\S{0,2} отправител/
/** How they say that they have tried for long. */
const tired =
  /retry time(out)?|timed? ?out|too many (hops|retries)|temporar|connection refused|could not connect|host .{0,80}unreachable/

/** True for a code that says that the mailbox is not there (RFC 3463: X.1.X but for the sender's, X.2.1). */
export function isAddressFault(status: string): boolean {
  return /^5\.(1\.(?!7$|8$)\d{1,3}|2\.1)$/.test(status)
}

/**
 * Why a mail came back: as there is no such mailbox (`hard`), for a reason that may pass (`soft`), or for what it is or who
 * sends it (`refused`), which says nothing of the mailbox. Codes first; words where servers use a code for everything.
 */
export function judgeReturn({
  status,
  words,
}: Pick<BounceReport, 'status' | 'words'>): Exclude<MailReturn, 'complaint'> {
  if (isAddressFault(status)) return 'hard'
  if (status.startsWith('4.')) return status.startsWith('4.7.') ? 'refused' : 'soft'
  if (status === '5.2.2' || full.test(words)) return 'soft'
  if (status.startsWith('5.3.') || status === '5.2.3') return 'refused'
  if (nobody.test(words)) return 'hard'
  if (unwanted.test(words)) return 'refused'
  if (status.startsWith('5.4.') || tired.test(words)) return 'soft'
  // "It could not be delivered" and nothing else.
  return status === '' ? 'hard' : 'refused'
}

/** True when a report tells something that is not known yet of a mail; the same told again is nothing. */
export function isNews(known: MailReturn | null, told: MailReturn): boolean {
  return known === null || (told === 'hard' && (known === 'soft' || known === 'refused'))
}
