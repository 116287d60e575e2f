import { judgeNature, type MailNature } from '@/features/replies/judge-nature'
import { decodeWords, readValued } from './mail-header'
import type { MailPart } from './parse-mail'

/** What a mail is, by its header, its words, and what a report in it says. */
export function readNature(
  mail: MailPart,
  { text, actions }: { text: string; actions: readonly string[] },
): MailNature {
  const { headers } = mail
  return judgeNature({
    headers,
    subject: wordsOf(headers, 'subject'),
    from: addressOf(wordsOf(headers, 'from')),
    actions,
    text,
    reportType: reportTypeOf(mail),
  })
}

/** The kind of a report: `delivery-status`, `feedback-report` …; empty for what is none. */
export function reportTypeOf(mail: MailPart): string {
  const named = readValued(mail.headers.get('content-type')).parameters.get('report-type')
  if (named !== undefined) return named.toLowerCase()
  if (mail.type.value !== 'multipart/report') return ''
  const isStatus = mail.parts.some(({ type }) => /^message\/(global-)?delivery-status$/.test(type.value))
  return isStatus ? 'delivery-status' : 'unknown'
}

export function wordsOf(headers: ReadonlyMap<string, string>, name: string): string {
  return decodeWords(headers.get(name) ?? '')
}

/** The address in From, in lower case. */
export function addressOf(from: string): string {
  const short = from.slice(0, 2_000)
  const [, inBrackets] = /<([^<>\s]{1,320})>/.exec(short) ?? []
  return (inBrackets ?? /[^\s<>"@]{1,64}@[^\s<>"@]{1,253}/.exec(short)?.[0] ?? short.trim().slice(0, 60)).toLowerCase()
}
