import type { ReturnedMail } from '@/features/bounces/record-returned-mail'
import { findTokens } from '@/features/bounces/sign-return'
import { collectText } from './collect-text'
import { readHeader } from './mail-header'
import { decodeBody, listParts, type MailPart, parseMail } from './parse-mail'
import { readNature } from './read-nature'
import { readReport } from './read-report'

/** Bytes of a header in which a token is looked for. */
const looked = 65_536
const mostTokens = 20
/** What a complaint says that is one (RFC 5965, 3.1; "opt-out" as providers send it). */
const complaints = new Set(['abuse', 'fraud', 'opt-out', 'opt-out-list'])

/** Reads a mail from the mailbox for returned mail: a report that a mail failed, a complaint, or nothing of either. */
export function readReturned(source: Buffer): ReturnedMail {
  const mail = parseMail(source)
  const { text } = collectText(mail)
  const { actions, ...report } = readReport(mail, text)
  const feedback = feedbackOf(mail)
  const isFailure = feedback === undefined && readNature(mail, { text, actions }) === 'returned'
  const says = isFailure ? 'failed' : complaints.has(feedback ?? '') ? 'complaint' : 'nothing'
  return { says, tokens: tokensOf(mail, source), report: { ...report, recipients: [...new Set(report.recipients)] } }
}

/** The kind of a complaint (ARF), in lower case; undefined where there is none. */
function feedbackOf(mail: MailPart): string | undefined {
  const part = [...listParts(mail)].find(({ type }) => type.value === 'message/feedback-report')
  return part && (readHeader(decodeBody(part, looked)).get('feedback-type') ?? '').trim().toLowerCase()
}

/**
 * Tokens in the addresses to which the report went, in what a complaint says, and in the header of the mail that came back.
 * They are signed, so that it does not matter who wrote them where.
 */
function tokensOf(mail: MailPart, source: Buffer): string[] {
  const headers = [source.toString('latin1', 0, looked).split(/\r?\n\r?\n/, 1)[0] ?? '']
  for (const part of listParts(mail)) {
    if (
      /^(message\/(rfc822|feedback-report|delivery-status|global.{0,20})|text\/rfc822-headers)$/.test(part.type.value)
    )
      headers.push(decodeBody(part, looked).toString('latin1'))
  }
  return [...new Set(headers.flatMap(findTokens))].slice(0, mostTokens)
}
