import { oldFailures } from './old-failures'
import { type Report, standard } from './write-report'

export const postfix = {
  from: 'Mail Delivery System <MAILER-DAEMON@mx.example.org>',
  subject: 'Undelivered Mail Returned to Sender',
}
const exchange = {
  from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mfa.example.org>',
  subject: 'Undeliverable: Please confirm your e-mail address',
}
const gmail = {
  from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.example.com>',
  subject: 'Delivery Status Notification (Failure)',
  headers: { 'X-Failed-Recipients': 'x@example.org' },
}
const yandex = { from: 'mailer-daemon@yandex.example.org', subject: 'Недоставленное сообщение' }

/** How mail servers report that a mail failed. */
export const failures: Record<string, Report> = {
  'Postfix: nobody there': {
    mail: standard({
      ...postfix,
      words:
        'This is the mail system at host mx.example.org.\r\n\r\n<TO>: host mx.example.org said: 550 5.1.1 User unknown',
      status: '5.1.1',
      says: '550 5.1.1 <TO>: Recipient address rejected: User unknown in virtual mailbox table',
    }),
    means: 'hard',
  },
  'Postfix: no such domain': {
    mail: standard({
      ...postfix,
      words: '<TO>: Host or domain name not found. Name service error for name=gone.example.org type=A: Host not found',
      status: '5.4.4',
      says: 'X-Postfix; Host or domain name not found. Name service error for name=gone.example.org type=A: Host not found',
    }),
    means: 'hard',
  },
  'Postfix: tried for five days': {
    mail: standard({
      ...postfix,
      words: '<TO>: connect to mx.example.org[192.0.2.1]:25: Connection timed out',
      status: '4.4.1',
      says: 'X-Postfix; connect to mx.example.org[192.0.2.1]:25: Connection timed out',
      as: 'text/rfc822-headers',
    }),
    means: 'soft',
  },
  'Postfix: spam': {
    mail: standard({
      ...postfix,
      words: '<TO>: host mx.example.org said: 554 5.7.1 Spam message rejected',
      status: '5.7.1',
      says: '554 5.7.1 Spam message rejected; If this is not spam contact abuse team',
    }),
    means: 'refused',
  },
  'Exchange: nobody there': {
    mail: standard({
      ...exchange,
      words: "Your message to TO couldn't be delivered. The address wasn't found at mfa.example.org.",
      status: '5.1.10',
      says: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    }),
    means: 'hard',
  },
  'Exchange, in Russian': {
    mail: standard({
      ...exchange,
      subject: 'Не удается доставить: Please confirm your e-mail address',
      words: 'Не удалось доставить сообщение следующим получателям: TO',
      status: '5.1.1',
      says: '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found',
    }),
    means: 'hard',
  },
  'Exchange: at the edge': {
    mail: standard({
      ...exchange,
      words: "Your message wasn't delivered to TO.",
      status: '5.4.1',
      says: '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)',
    }),
    means: 'hard',
  },
  'Exchange: our sender is refused': {
    mail: standard({
      ...exchange,
      words: "Your message couldn't be delivered because you weren't recognized as a valid sender.",
      status: '5.1.8',
      says: '550 5.1.8 Access denied, bad outbound sender',
    }),
    means: 'refused',
  },
  'Exchange, in German: no room': {
    mail: standard({
      ...exchange,
      subject: 'Unzustellbar: Please confirm your e-mail address',
      words: 'Das Postfach des Empfängers ist voll und kann zurzeit keine Nachrichten annehmen.',
      status: '5.2.2',
      says: '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException',
    }),
    means: 'soft',
  },
  'Gmail: nobody there': {
    mail: standard({
      ...gmail,
      words:
        "** Address not found **\r\n\r\nYour message wasn't delivered to TO because the address couldn't be found, or is unable to receive mail.",
      status: '5.1.1',
      says: "550-5.1.1 The email account that you tried to reach does not exist. Please try\r\n 550-5.1.1 double-checking the recipient's email address",
    }),
    means: 'hard',
  },
  'Gmail: an account that is off': {
    mail: standard({
      ...gmail,
      words: "** Address not found **\r\n\r\nYour message wasn't delivered to TO.",
      status: '5.2.1',
      says: '550 5.2.1 The email account that you tried to reach is inactive.',
    }),
    means: 'hard',
  },
  'Gmail: no room': {
    mail: standard({
      ...gmail,
      words: "Your message couldn't be delivered to TO. Their inbox is full, or it's getting too much mail right now.",
      status: '4.2.2',
      says: "452-4.2.2 The recipient's inbox is out of storage space.",
    }),
    means: 'soft',
  },
  'Gmail: no sign of who we are': {
    mail: standard({
      ...gmail,
      words: 'Message blocked\r\n\r\nYour message to TO has been blocked.',
      status: '5.7.26',
      says: "550-5.7.26 Unauthenticated email from example.net is not accepted due to domain's DMARC policy.",
    }),
    means: 'refused',
  },
  'Yandex: nobody there': {
    mail: standard({
      ...yandex,
      words: 'Это сообщение создано автоматически. Ваше письмо не может быть доставлено: TO',
      status: '5.7.1',
      says: '550 5.7.1 No such user!',
    }),
    means: 'hard',
  },
  'Yandex: no room': {
    mail: standard({
      ...yandex,
      words: 'Ящик получателя переполнен: TO',
      status: '4.2.2',
      says: '452 4.2.2 Mailbox full',
    }),
    means: 'soft',
  },
  'Yandex: suspicion of spam': {
    mail: standard({
      ...yandex,
      words: 'Ваше письмо не может быть доставлено: TO',
      status: '5.7.1',
      says: '554 5.7.1 [2] Message rejected under suspicion of SPAM',
    }),
    means: 'refused',
  },
  ...oldFailures,
}
