import type { Stories } from './corpus'
import { base64, encode, writeBundle, writeMail, writePart } from './write-mail'

const plain = 'text/plain; charset=utf-8'
const reply = { nature: 'reply' } as const
/** A file of which only its name tells what it is, as many programs of offices send it. */
const untold = (name: string, body: string | Buffer, type = 'application/octet-stream') =>
  writePart(`${type}; name="${name}"`, base64(Buffer.from(body)), {
    'Content-Transfer-Encoding': 'base64',
    'Content-Disposition': 'attachment',
  })
const withFile = (said: string, ...files: Buffer[]) =>
  writeBundle('multipart/mixed', [...(said === '' ? [] : [writePart(plain, said)]), ...files])
const answer = 'We have received your letter.'

/** Texts, pages and mails that hang on a mail as files. */
export const attached: Stories = {
  'an answer in a file of text': {
    mail: withFile('Please see the file.', untold('Answer.TXT', answer)),
    lands: { ...reply, text: `Please see the file.\n\n${answer}`, files: ['Answer.TXT'], remarks: [] },
  },
  'an answer in a file of text, in the alphabet of an old program': {
    mail: withFile('', untold('answer.txt', encode('Мы получили ваше письмо.', 'windows-1251'))),
    lands: { ...reply, text: 'Мы получили ваше письмо.', files: ['answer.txt'] },
  },
  'an answer in a file that says it is text': {
    mail: withFile('Please see the file.', untold('answer.txt', answer, 'text/plain')),
    lands: { ...reply, text: `Please see the file.\n\n${answer}`, files: ['answer.txt'] },
  },
  'an answer in a page': {
    mail: withFile('', untold('answer.html', `<p>${answer}</p><script>x</script>`, 'application/x-download')),
    lands: { ...reply, text: answer, files: ['answer.html'], remarks: [] },
  },
  'a file that says the same as the mail': {
    mail: withFile(answer, untold('answer.htm', `<p>${answer}</p>`), untold('answer.txt', answer)),
    lands: { ...reply, text: answer, files: ['answer.htm', 'answer.txt'] },
  },
  'a mail passed on as a file': {
    mail: withFile('Passed on.', untold('answer.eml', writeMail({ headers: { Subject: 'Answer' }, body: answer }))),
    lands: { ...reply, subject: 'Answer', text: answer, cover: 'Passed on.', remarks: ['forwarded'] },
  },
  'a file that is called a mail and is none': {
    mail: withFile(answer, untold('note.eml', '\u0000\u0001 nothing')),
    lands: { ...reply, text: answer, files: ['note.eml'], remarks: [] },
  },
  'a file whose name ends like a text, of another type': {
    mail: withFile(answer, untold('table.txt', 'a;b', 'application/zip')),
    lands: { ...reply, text: answer, files: ['table.txt'] },
  },
}
