import type { Paper, ReceivedMail } from '@/features/replies/receive-reply'
import { answeredIds, findReferences, type Remark, tidyText } from '@/features/replies/rules'
import { type Collected, collectText } from './collect-text'
import { type MailPart, parseMail } from './parse-mail'
import { addressOf, readNature, wordsOf } from './read-nature'
import { type DeliveryReport, readReport } from './read-report'

/** Letters of what a mail says that are searched for a reference of ours: it may stand in what is quoted. */
const searched = 100_000
const longestSubject = 300
const mostFiles = 30
/** Mails in mails that are opened. */
const deepestForward = 3
/** A text this short beside a picture says nothing. */
const fewLetters = 40

/** Reads a mail as it stands in the mailbox: what it says, which letter it may answer, who wrote it: a person or a machine. */
export function readMail(source: Buffer): ReceivedMail {
  return readPart(parseMail(source), 0)
}

function readPart(mail: MailPart, depth: number): ReceivedMail {
  const { headers } = mail
  const said = collectText(mail)
  const subject = wordsOf(headers, 'subject')
  const answers = [headers.get('in-reply-to') ?? '', headers.get('references') ?? ''].join(' ')
  const report = readReport(mail, said.text)
  const nature = readNature(mail, { text: said.text, actions: report.actions })
  const read: ReceivedMail = {
    messageId: headers.get('message-id') ?? '',
    nature,
    subject: tidySubject(subject),
    text: tidyText(said.text),
    cover: '',
    sentAt: dateOf(headers.get('date')),
    fromHost: addressOf(wordsOf(headers, 'from')).replace(/^.*@/, ''),
    references: findReferences([subject, said.text.slice(0, searched)]),
    answered: answeredIds(answers),
    report: nature === 'returned' ? told(report) : null,
    remarks: remarksOf(said),
    files: said.files.slice(0, mostFiles).map((name) => tidyText(name, 100).replaceAll('\n', ' ')),
    papers: papersOf(said),
  }
  const forwarded = nature === 'reply' ? said.mails.find((inner) => isForwarded(inner, answers)) : undefined
  if (depth >= deepestForward || !forwarded) return withQuoted(read, said, depth)
  return asForwarded(read, readPart(forwarded, depth + 1))
}

/** A mail that hangs on another is what was forwarded, unless it is the one that is answered. */
function isForwarded(inner: MailPart, answers: string): boolean {
  const id = inner.headers.get('message-id')
  const isOurs = id !== undefined && (answers.includes(id) || answeredIds(id).length > 0)
  return !isOurs && answeredIds(answers).length === 0
}

/** The mail that was forwarded is the reply; what whoever forwarded it wrote stands beside it. */
function asForwarded(outer: ReceivedMail, inner: ReceivedMail): ReceivedMail {
  const unique = <Thing>(things: Thing[]) => [...new Set(things)]
  return {
    ...inner,
    messageId: outer.messageId,
    subject: inner.subject || outer.subject,
    cover: [outer.text, inner.cover].filter(Boolean).join('\n\n'),
    sentAt: inner.sentAt ?? outer.sentAt,
    references: unique([...outer.references, ...inner.references]),
    answered: unique([...outer.answered, ...inner.answered]),
    remarks: unique<Remark>(['forwarded', ...outer.remarks.filter((remark) => remark !== 'empty'), ...inner.remarks]),
    files: unique([...inner.files, ...outer.files]),
    papers: [...inner.papers, ...outer.papers],
  }
}

/** What hangs on a mail and is no reply may still name the letter. */
function withQuoted(read: ReceivedMail, said: Collected, depth: number): ReceivedMail {
  if (depth >= deepestForward) return read
  const quoted = said.mails.slice(0, 3).map((inner) => {
    const { text } = collectText(inner)
    return {
      ids: answeredIds(inner.headers.get('message-id') ?? ''),
      texts: [wordsOf(inner.headers, 'subject'), text.slice(0, searched)],
    }
  })
  return {
    ...read,
    references: [...new Set([...read.references, ...findReferences(quoted.flatMap(({ texts }) => texts))])],
    answered: [...new Set([...read.answered, ...quoted.flatMap(({ ids }) => ids)])],
  }
}

function told({ messageIds, recipients, status, words }: DeliveryReport): NonNullable<ReceivedMail['report']> {
  return { messageIds, recipients: [...new Set(recipients)], status, words }
}

function remarksOf(said: Collected): Remark[] {
  const remarks = new Set(said.remarks)
  if (/-----BEGIN PGP MESSAGE-----/.test(said.text)) remarks.add('encrypted')
  if (said.text.trim() === '' && remarks.size === 0)
    remarks.add(said.pictures.length > 0 ? 'picture' : said.files.length > 0 ? 'files' : 'empty')
  if (said.text.length > searched) remarks.add('cut')
  return [...remarks]
}

/** What came on paper once: PDF files always, pictures where nothing else is said. */
function papersOf({ papers, pictures, text }: Collected): Paper[] {
  return papers.length > 0 || text.trim().length >= fewLetters ? papers : pictures
}

function tidySubject(subject: string): string {
  return tidyText(subject, longestSubject).replaceAll('\n', ' ')
}

/** The moment that is said in Date, in milliseconds; null where none is. */
function dateOf(date: string | undefined): number | null {
  const time = Date.parse((date ?? '').slice(0, 100))
  return Number.isNaN(time) ? null : time
}
