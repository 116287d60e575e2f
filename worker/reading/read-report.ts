import { type BounceReport, longestDiagnosis } from '@/features/bounces/rules'
import { readHeader } from './mail-header'
import { decodeBody, listParts, type MailPart } from './parse-mail'

/** What a report of delivery says (RFC 3464, and the older forms), as far as it concerns a letter of ours. */
export interface DeliveryReport extends BounceReport {
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded`; none where it is not said so that a machine can read it. */
  actions: string[]
}

/** What is looked at of a mail that came back, and of the words of a server. */
const looked = 100_000
const mostRecipients = 20
const own = /^message-id:\s{0,4}<([0-9a-f]{8}-[0-9a-f-]{27})@/gim
/** Where the copy of what came back begins: what stands in it is no word of the server. */
const copy = /^(-{3,}[^\n]{0,200}\b(copy|original|header|below)|(return-path|message-id|received):)/im
const code = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/

/** Reads what a mail would say were it a report; nothing is believed of it yet. `text`: its words. */
export function readReport(mail: MailPart, text: string): DeliveryReport {
  const report: DeliveryReport = { actions: [], messageIds: [], recipients: [], status: '', words: '' }
  for (const part of listParts(mail)) {
    const { value } = part.type
    if (value === 'message/delivery-status' || value === 'message/global-delivery-status')
      readStatus(decodeBody(part, looked), report)
    else if (value === 'message/rfc822' || /^(text|message)\/(rfc822-headers|global-headers)$/.test(value)) {
      addIds(
        decodeBody(part, looked)
          .toString('latin1')
          .split(/\r?\n\r?\n/, 1)
          .join(''),
        report,
      )
    }
  }
  if (report.messageIds.length === 0) addIds(text.slice(0, looked), report)
  const failed = mail.headers.get('x-failed-recipients')
  const named = failed ? failed.split(',', mostRecipients) : wordsOf(text)
  if (report.recipients.length === 0) report.recipients = named.flatMap(addressOf).slice(0, mostRecipients)
  report.messageIds = [...new Set(report.messageIds)]
  report.status ||= code.exec(text.slice(0, looked))?.[1] ?? ''
  const [said = ''] = text.slice(0, looked).split(copy, 1)
  report.words = `${report.words}\n${said}`.slice(0, longestDiagnosis).toLowerCase()
  return report
}

function addIds(text: string, report: DeliveryReport): void {
  for (const [, id = ''] of text.matchAll(own))
    if (report.messageIds.length < mostRecipients) report.messageIds.push(id.toLowerCase())
}

/** The fields of each recipient stand in a block of their own. */
function readStatus(bytes: Buffer, report: DeliveryReport): void {
  for (const block of bytes.toString('latin1').split(/\r?\n\r?\n/, mostRecipients + 1)) {
    const fields = readHeader(Buffer.from(block, 'latin1'))
    const action = fields.get('action')?.toLowerCase().slice(0, 20)
    if (!action) continue
    report.actions.push(action)
    if (action !== 'failed') continue
    for (const name of ['original-recipient', 'final-recipient'])
      report.recipients.push(...addressOf(fields.get(name)?.replace(/^[^;]{0,40};/, '') ?? ''))
    report.words = `${report.words}\n${fields.get('diagnostic-code') ?? ''}`.slice(0, longestDiagnosis)
    report.status ||=
      code.exec(fields.get('status') ?? '')?.[1] ?? code.exec(fields.get('diagnostic-code') ?? '')?.[1] ?? ''
  }
}

/** Addresses on lines of their own, as qmail and Exim write them: "<consul@example.org>:". */
function wordsOf(text: string): string[] {
  return [...text.slice(0, looked).matchAll(/^[ \t>]{0,8}<?([^\s<>:@]{1,64}@[a-z0-9.-]{1,253})>?:?[ \t]{0,8}$/gim)].map(
    ([, address = '']) => address,
  )
}

function addressOf(text: string): string[] {
  const [, address] = /([^\s<>;:@,]{1,64}@[a-z0-9.-]{1,253})/i.exec(text.slice(0, 500)) ?? []
  return address ? [address.toLowerCase()] : []
}
