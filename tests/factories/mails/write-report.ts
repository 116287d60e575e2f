import { encodedWord, writeBundle, writeMail, writePart } from './write-mail'

/** A mail of ours that comes back: its id, the address in its envelope, and to whom it went. */
export interface SentMail {
  messageId: string
  returnTo: string
  to: string
}

/** A mail as a server sends it back, and what it means. */
export interface Report {
  mail: (sent: SentMail) => Buffer
  means: 'hard' | 'soft' | 'refused' | 'complaint' | 'nothing'
}

/** The header of the mail that came back, and words that are ours. */
export const headerOfOurs = ({ messageId, to }: SentMail) =>
  `Received: from sign.example.net by mx.example.org; Fri, 27 May 2016 09:59:00 +0000\r\nFrom: Postbag <post@example.net>\r\nTo: ${to}\r\nSubject: Please confirm your e-mail address\r\nMessage-ID: <${messageId}@example.net>\r\n\r\nWe may be blocked as spam, or our mailbox is full.\r\n`

interface Standard {
  from: string
  subject: string
  words: string
  status: string
  says: string
  action?: string
  headers?: Record<string, string>
  /** The part in which ours comes back. */
  as?: 'message/rfc822' | 'text/rfc822-headers'
}

/** A report as RFC 3464 has it. */
export const standard =
  ({ from, subject, words, status, says, action = 'failed', headers = {}, as = 'message/rfc822' }: Standard) =>
  (sent: SentMail) =>
    writeBundle(
      'multipart/report; report-type=delivery-status',
      [
        writePart('text/plain; charset=utf-8', words.replaceAll('TO', sent.to)),
        writePart(
          'message/delivery-status',
          `Reporting-MTA: dns; mx.example.org\r\nArrival-Date: Fri, 27 May 2016 09:59:00 +0000\r\n\r\nFinal-Recipient: rfc822; ${sent.to}\r\nAction: ${action}\r\nStatus: ${status}\r\nRemote-MTA: dns; mx.example.org\r\nDiagnostic-Code: smtp; ${says.replaceAll('TO', sent.to)}\r\n`,
        ),
        writePart(as, headerOfOurs(sent)),
      ],
      {
        From: from,
        To: sent.returnTo,
        Subject: encodedWord(subject, 'utf-8'),
        'Auto-Submitted': 'auto-replied',
        ...headers,
      },
      'report',
    )

/** A report in plain words, of which our mail is the end. */
export const plain =
  (
    headers: Record<string, string>,
    words: string,
    copy = '------ This is a copy of the message, including all the headers. ------',
  ) =>
  (sent: SentMail) =>
    writeMail({
      headers: {
        To: sent.returnTo,
        'Content-Type': 'text/plain; charset=utf-8',
        ...headers,
        ...('X-Failed-Recipients' in headers ? { 'X-Failed-Recipients': sent.to } : {}),
      },
      body: `${words.replaceAll('TO', sent.to)}\r\n\r\n${copy}\r\n\r\n${headerOfOurs(sent)}`,
    })
