import { letterId, ourMessageId, reference, type Stories } from './corpus'
import { bundle, encode, writeBundle, writeMail, writePart } from './write-mail'

const headerOfOurs = `Message-ID: ${ourMessageId}\r\nSubject: Release them\r\n\r\nOur reference: ${reference}\r\n`
const reply = { nature: 'reply', report: null } as const
const alternative = bundle('multipart/alternative', [
  writePart('text/plain', 'Undeliverable'),
  writePart('text/html', '<p>Undeliverable</p>'),
])

/** People whose mails look like those of machines. */
export const people: Stories = {
  'a person who writes "Undeliverable" in a subject': {
    mail: writeMail({ headers: { Subject: 'Undeliverable: your demands' }, body: 'They cannot be met.' }),
    lands: reply,
  },
  'a person who answers an automatic reply': {
    mail: writeMail({ headers: { Subject: 'Re: Automatic reply: Release them' }, body: 'I am back.' }),
    lands: reply,
  },
  'a person whose program says that it is one': {
    mail: writeMail({
      headers: { Subject: 'Automatic reply: yes', 'User-Agent': 'Mozilla Thunderbird' },
      body: 'Just a name.',
    }),
    lands: reply,
  },
  'a person who says that no machine wrote it': {
    mail: writeMail({
      headers: { Subject: 'Out of office', 'Auto-Submitted': 'no' },
      body: 'My office is closed for good.',
    }),
    lands: reply,
  },
  'a person who writes about an automatic reply': {
    mail: writeMail({ headers: { Subject: 'Automatic reply machines are no answer' }, body: 'You are right.' }),
    lands: reply,
  },
  'a person who quotes a report': {
    mail: writeMail({
      headers: { Subject: 'Your mail' },
      body: `You wrote that it could not be delivered. It was.\r\n> <consul@embassy.example.org>:\r\n> ${headerOfOurs}`,
    }),
    lands: reply,
  },
  'a person who types like a server': {
    mail: writeMail({
      headers: { 'Content-Type': alternative.type, Subject: 'failure notice' },
      body: alternative.body,
    }),
    lands: { ...reply, text: 'Undeliverable' },
  },
  'a person on a mailing list': {
    mail: writeMail({ headers: { Precedence: 'list', 'List-Id': '<replies.example.org>' }, body: 'Noted.' }),
    lands: reply,
  },
  'a person who answers with our mail attached': {
    mail: writeBundle(
      'multipart/mixed',
      [writePart('text/plain', 'We have noted this.'), writePart('message/rfc822', headerOfOurs)],
      { 'In-Reply-To': ourMessageId },
    ),
    lands: { ...reply, text: 'We have noted this.', cover: '', answered: [letterId], references: [reference] },
  },
  'a person who names our mail in the header': {
    mail: writeMail({ headers: { References: `<a@b> ${ourMessageId}` }, body: encode('Принято.', 'utf-8') }),
    lands: { ...reply, text: 'Принято.', answered: [letterId] },
  },
}
