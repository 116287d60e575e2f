import { postfix } from './failures'
import { exim } from './old-failures'
import { writeBundle, writePart } from './write-mail'
import { headerOfOurs, plain, type Report, type SentMail, standard } from './write-report'

/** A complaint (RFC 5965). It goes to the address that the operator named to the provider; ours stands in what it says. */
const complaint =
  (type: string, { envelope = true }: { envelope?: boolean } = {}) =>
  (sent: SentMail) =>
    writeBundle(
      'multipart/report; report-type=feedback-report',
      [
        writePart('text/plain', 'This is an email abuse report for an email message received from IP 192.0.2.1.'),
        writePart(
          'message/feedback-report',
          `Feedback-Type: ${type}\r\nUser-Agent: SomeGenerator/1.0\r\nVersion: 1\r\n${envelope ? `Original-Mail-From: <${sent.returnTo}>\r\n` : ''}Reported-Domain: example.net\r\n`,
        ),
        writePart('message/rfc822', `Return-Path: <${sent.returnTo}>\r\n${headerOfOurs(sent)}`),
      ],
      { From: 'abuse@provider.example.org', To: 'returns@example.net', Subject: 'FW: Please confirm' },
      'report',
    )

/** What providers pass on of those who do not want a mail, and what looks like it. */
export const complaints: Record<string, Report> = {
  'a complaint': { mail: complaint('abuse'), means: 'complaint' },
  'a complaint that names us in the mail alone': { mail: complaint('Abuse', { envelope: false }), means: 'complaint' },
  'a wish to get no more': { mail: complaint('opt-out'), means: 'complaint' },
  'word that it was no spam': { mail: complaint('not-spam'), means: 'nothing' },
  'a report on our own signature': { mail: complaint('auth-failure'), means: 'nothing' },
}

/** What comes to the same address and says nothing of a mailbox. */
export const others: Record<string, Report> = {
  'Postfix: not yet': {
    mail: standard({
      ...postfix,
      subject: 'Delayed Mail (still being retried)',
      words: 'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\r\n\r\n<TO>: connection refused',
      status: '4.4.1',
      says: 'X-Postfix; connection refused',
      action: 'delayed',
    }),
    means: 'nothing',
  },
  'Exim: not yet': {
    mail: plain(
      { From: exim.From, Subject: 'Warning: message 1abc delayed 24 hours', 'Auto-Submitted': 'auto-replied' },
      'Your message has not been delivered yet.',
    ),
    means: 'nothing',
  },
  'a server that took it': {
    mail: standard({
      ...postfix,
      subject: 'Successful Mail Delivery Report',
      words: '<TO>: delivery via mx.example.org: 250 ok',
      status: '2.0.0',
      says: '250 ok',
      action: 'relayed',
    }),
    means: 'nothing',
  },
  'a person': {
    mail: plain(
      { From: 'Ann <ann@example.org>', Subject: 'Undeliverable' },
      'The user is unknown to me. Your mailbox does not exist.',
    ),
    means: 'nothing',
  },
  'a person who forwards a report': {
    mail: (sent) =>
      writeBundle(
        'multipart/mixed',
        [
          writePart('text/plain', 'Is this of any use?'),
          Buffer.concat([
            Buffer.from('Content-Type: message/rfc822\r\n\r\n'),
            standard({ ...postfix, words: '', status: '5.1.1', says: '550 5.1.1 unknown' })(sent),
          ]),
        ],
        { To: sent.returnTo },
      ),
    means: 'nothing',
  },
}
