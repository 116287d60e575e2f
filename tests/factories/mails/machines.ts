import { letterId, ourMessageId, reference, type Stories } from './corpus'
import { encodedWord, writeBundle, writeMail, writePart } from './write-mail'

const daemon = 'MAILER-DAEMON@mx.example.org'
const consul = 'consul@embassy.example.org'
const headerOfOurs = `Message-ID: ${ourMessageId}\r\nFrom: Postbag <post@example.net>\r\nSubject: Release them\r\n\r\nOur reference: ${reference}\r\n`
const report = (action: string, status: string) =>
  writePart(
    'message/delivery-status',
    `Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; ${consul}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 ${status} User unknown\r\n`,
  )
const standard = (words: string, headers: Record<string, string>, action = 'failed', status = '5.1.1') =>
  writeBundle(
    'multipart/report; report-type=delivery-status',
    [writePart('text/plain; charset=utf-8', words), report(action, status), writePart('message/rfc822', headerOfOurs)],
    headers,
    'report',
  )
const returned = {
  nature: 'returned',
  report: { messageIds: [letterId], recipients: [consul], status: '5.1.1' },
} as const
const automatic = { nature: 'automatic', report: null } as const

/** Reports of mail servers: the letter came back, is late, or has arrived. */
export const reports: Stories = {
  'a report of Postfix': {
    mail: standard(`This is the mail system at host mx.example.org.\r\n\r\n<${consul}>: User unknown`, {
      From: `Mail Delivery System <${daemon}>`,
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
      'Return-Path': '<>',
    }),
    lands: { ...returned, answered: [letterId], references: [reference] },
  },
  'a report of Exchange, in Russian': {
    mail: standard('Не удалось доставить сообщение следующим получателям.', {
      From: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mfa.example.org>',
      Subject: encodedWord('Недоставленное сообщение: Release them', 'utf-8'),
      'X-MS-Exchange-Message-Is-Ndr': '',
    }),
    lands: returned,
  },
  'a report of Exchange, in German, that a text is not wanted': {
    mail: standard(
      'Ihre Nachricht wurde abgelehnt.',
      { From: `postmaster@mfa.example.org`, Subject: 'Unzustellbar: Release them' },
      'failed',
      '5.7.1',
    ),
    lands: { nature: 'returned', report: { ...returned.report, status: '5.7.1' } },
  },
  'a report of Exim': {
    mail: writeMail({
      headers: {
        From: `Mail Delivery System <Mailer-Daemon@mx.example.org>`,
        Subject: 'Mail delivery failed: returning message to sender',
        'X-Failed-Recipients': consul,
        'Auto-Submitted': 'auto-replied',
      },
      body: `This message was created automatically by mail delivery software.\r\n\r\n  ${consul}\r\n    550 5.1.1 User unknown\r\n\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\n${headerOfOurs}`,
    }),
    lands: { ...returned, references: [reference] },
  },
  'a report of qmail': {
    mail: writeMail({
      headers: { From: daemon, Subject: 'failure notice', 'Return-Path': '<>' },
      body: `Hi. This is the mail program at mx.example.org.\r\n\r\n<${consul}>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n${headerOfOurs}`,
    }),
    lands: returned,
  },
  'a report of qmail that knows nothing of ours but the reference': {
    mail: writeMail({
      headers: { From: daemon, Subject: 'failure notice', 'Return-Path': '<>' },
      body: `Hi. This is the mail program at mx.example.org.\r\n\r\n<${consul}>:\r\nSorry. (#5.1.1)\r\n\r\nOur reference: ${reference}`,
    }),
    lands: { nature: 'returned', references: [reference], report: { ...returned.report, messageIds: [] } },
  },
  'a report as large providers send it': {
    mail: standard(
      "** Address not found **\r\n\r\nYour message wasn't delivered because the address couldn't be found.",
      {
        From: 'Mail Delivery Subsystem <mailer-daemon@mail.example.com>',
        Subject: 'Delivery Status Notification (Failure)',
        'X-Failed-Recipients': consul,
        'Auto-Submitted': 'auto-replied',
      },
    ),
    lands: returned,
  },
  'a report in which only the header of ours stands': {
    mail: writeBundle(
      'multipart/report; report-type="delivery-status"',
      [
        writePart('text/plain', 'No se puede entregar'),
        report('Failed', '5.2.1'),
        writePart('text/rfc822-headers', headerOfOurs),
      ],
      { From: `postmaster@mx.example.org`, Subject: 'No se puede entregar: Release them' },
    ),
    lands: { nature: 'returned', report: { ...returned.report, status: '5.2.1' } },
  },
  'a report that a letter is late': {
    mail: standard(
      'Your message could not be delivered yet.',
      { From: daemon, Subject: 'Delayed Mail (still being retried)' },
      'delayed',
      '4.4.1',
    ),
    lands: automatic,
  },
  'a late letter, as Exim tells it': {
    mail: writeMail({
      headers: { From: daemon, Subject: 'Warning: message 1abc delayed 24 hours', 'Auto-Submitted': 'auto-replied' },
      body: 'The message has not been delivered yet.',
    }),
    lands: automatic,
  },
  'a note that a letter was displayed': {
    mail: writeBundle(
      'multipart/report; report-type=disposition-notification',
      [
        writePart('text/plain', 'Your message was read.'),
        writePart('message/disposition-notification', 'Disposition: manual-action/MDN-sent-manually; displayed\r\n'),
      ],
      { Subject: 'Read: Release them' },
    ),
    lands: { ...automatic, text: 'Your message was read.' },
  },
  'a report inside a mail that somebody forwarded': {
    mail: writeBundle('multipart/mixed', [
      writePart('text/plain', 'This came back to us.'),
      Buffer.concat([
        Buffer.from('Content-Type: message/rfc822\r\n\r\n'),
        standard('No mailbox here by that name.', { From: daemon, Subject: 'Undelivered Mail Returned to Sender' }),
      ]),
    ]),
    lands: { nature: 'returned', cover: 'This came back to us.', text: 'No mailbox here by that name.' },
  },
}

const absences: [language: string, subject: string, words: string][] = [
  ['English', 'Automatic reply: Release them', 'I am out of the office until Monday.'],
  ['Russian', 'Автоматический ответ: Release them', 'Меня нет на рабочем месте до понедельника.'],
  ['German', 'Abwesenheitsnotiz: Release them', 'Ich bin bis Montag nicht im Haus.'],
  ['French', 'Réponse automatique : Release them', 'Je suis absent jusqu’à lundi.'],
  ['Spanish', 'Respuesta automática: Release them', 'Estaré fuera de la oficina hasta el lunes.'],
  ['Kazakh', 'Автоматты жауап: Release them', 'Мен дүйсенбіге дейін кеңседе болмаймын.'],
]

/** Notes of absence in six languages, by their header and by their words alone, and what else no person wrote. */
export const absent: Stories = Object.fromEntries([
  ...absences.flatMap(([language, subject, words]) => {
    const headers = { Subject: encodedWord(subject, 'utf-8'), 'Content-Type': 'text/plain; charset=utf-8' }
    const lands = { ...automatic, subject, text: words }
    return [
      [
        `a note of absence in ${language}`,
        { mail: writeMail({ headers: { ...headers, 'Auto-Submitted': 'auto-replied' }, body: words }), lands },
      ],
      [
        `a note of absence in ${language} that only its subject tells`,
        { mail: writeMail({ headers, body: words }), lands },
      ],
    ] as const
  }),
  [
    'an answer that must not be answered',
    { mail: writeMail({ headers: { 'X-Auto-Response-Suppress': 'All' }, body: 'Noted.' }), lands: automatic },
  ],
  [
    'a mail to many',
    { mail: writeMail({ headers: { Precedence: 'bulk' }, body: 'News of the embassy' }), lands: automatic },
  ],
  [
    'an answering machine of the old kind',
    { mail: writeMail({ headers: { 'X-Autoreply': 'yes' }, body: 'Noted.' }), lands: automatic },
  ],
  [
    'a receipt of a desk for requests',
    {
      mail: writeMail({
        headers: { 'Auto-Submitted': 'auto-generated', Subject: '[Ticket 123]' },
        body: `We received ${reference}.`,
      }),
      lands: { ...automatic, references: [reference] },
    },
  ],
] as [string, Stories[string]][])
