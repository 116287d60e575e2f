import { plain, type Report } from './write-report'

export const exim = {
  From: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
  Subject: 'Mail delivery failed: returning message to sender',
  'X-Failed-Recipients': '',
  'Auto-Submitted': 'auto-replied',
}
const qmail = { From: 'MAILER-DAEMON@mx.example.org', Subject: 'failure notice', 'Return-Path': '<>' }
const mailRu = { From: 'mailer-daemon@corp.example.org', Subject: 'Mail failure.', 'Return-Path': '<>' }
const eximWords =
  'This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered to one or more of its\r\nrecipients. This is a permanent error.\r\n\r\n  TO\r\n'
const qmailWords =
  "Hi. This is the qmail-send program at mx.example.org.\r\nI'm afraid I wasn't able to deliver your message to the following addresses.\r\nThis is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n<TO>:\r\n"
const qmailCopy = '--- Below this line is a copy of the message.'

/** How servers report in words that a mail failed. */
export const oldFailures: Record<string, Report> = {
  'Exim: nobody there': {
    mail: plain(
      exim,
      `${eximWords}    host mx.example.org [192.0.2.1]\r\n    SMTP error from remote mail server after RCPT TO:<TO>:\r\n    550 5.1.1 User unknown`,
    ),
    means: 'hard',
  },
  'Exim: nobody there, in words alone': {
    mail: plain(exim, `${eximWords}    Unrouteable address: no such user here`),
    means: 'hard',
  },
  'Exim: nothing but that it failed': { mail: plain(exim, `${eximWords}    Unrouteable address`), means: 'hard' },
  'Exim: tried for days': { mail: plain(exim, `${eximWords}    retry timeout exceeded`), means: 'soft' },
  'Exim: no room': {
    mail: plain(exim, `${eximWords}    mailbox is full (MTA-imposed quota exceeded while writing to file)`),
    means: 'soft',
  },
  'Exim: a list of senders': {
    mail: plain(exim, `${eximWords}    550 sign.example.net is on a blacklist, see http://bl.example.org`),
    means: 'refused',
  },
  'qmail: nobody there': {
    mail: plain(qmail, `${qmailWords}Sorry, no mailbox here by that name. (#5.1.1)`, qmailCopy),
    means: 'hard',
  },
  'qmail: nobody there, without a code': {
    mail: plain(
      qmail,
      `${qmailWords}192.0.2.1 does not like recipient.\r\nRemote host said: 550 no such user here\r\nGiving up on 192.0.2.1.`,
      qmailCopy,
    ),
    means: 'hard',
  },
  'qmail: no such host': {
    mail: plain(qmail, `${qmailWords}Sorry, I couldn't find any host named gone.example.org. (#5.1.2)`, qmailCopy),
    means: 'hard',
  },
  'qmail: no room': {
    mail: plain(qmail, `${qmailWords}The users mailfolder is over the allowed quota (size). (#5.2.2)`, qmailCopy),
    means: 'soft',
  },
  'qmail: tried for a week': {
    mail: plain(
      qmail,
      `${qmailWords}Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)\r\nI'm not going to try again; this message has been in the queue too long.`,
      qmailCopy,
    ),
    means: 'soft',
  },
  'Mail.ru: nobody there': {
    mail: plain(
      mailRu,
      '**********************\r\n** THIS IS A WARNING MESSAGE ONLY **\r\n**********************\r\n\r\nЭто письмо создано автоматически сервером, отвечать на него не нужно.\r\n\r\nК сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\r\n\r\nTO\r\n550 Message was not accepted -- invalid mailbox. Local mailbox TO is unavailable: user not found',
      '------ Оригинал письма / original message ------',
    ),
    means: 'hard',
  },
  'Mail.ru: an account that is off': {
    mail: plain(
      mailRu,
      'A message that you sent could not be delivered to one or more of its recipients:\r\n\r\nTO\r\nLocal mailbox TO is unavailable: account is disabled',
    ),
    means: 'hard',
  },
  'Mail.ru: no room': {
    mail: plain(
      mailRu,
      'К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\r\n\r\nTO\r\nЯщик получателя переполнен.',
      '------ Оригинал письма / original message ------',
    ),
    means: 'soft',
  },
}
