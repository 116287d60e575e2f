import { reference, type Stories } from './corpus'
import { base64, encode, encodedWord, nestBundle, writeBundle, writeMail, writePart } from './write-mail'

const html = 'text/html; charset=utf-8'
const plain = 'text/plain; charset=utf-8'
const passedOn = '<p>Dear Madam,</p><p>your letter was passed on to the Ministry.</p>'
const passedOnText = 'Dear Madam,\n\nyour letter was passed on to the Ministry.'
const reply = { nature: 'reply' } as const

/** What people write, in the forms that their programs give it. */
export const texts: Stories = {
  'plain text': {
    mail: writeMail({ body: 'Dear Madam,\r\n\r\nThank you.\r\n' }),
    lands: { ...reply, text: 'Dear Madam,\n\nThank you.', remarks: [], subject: 'Your letter' },
  },
  'lines that end as on Unix': {
    mail: Buffer.from(writeMail({ body: 'One.\r\nTwo.' }).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
    lands: { ...reply, text: 'One.\nTwo.' },
  },
  'HTML alone': {
    mail: writeMail({ headers: { 'Content-Type': html }, body: passedOn }),
    lands: { ...reply, text: passedOnText },
  },
  'an empty text beside a full HTML part': {
    mail: writeBundle('multipart/alternative', [writePart(plain, '\r\n'), writePart(html, passedOn)]),
    lands: { ...reply, text: passedOnText },
  },
  'a text that says only that there is an HTML part': {
    mail: writeBundle('multipart/alternative', [
      writePart(plain, 'Your program cannot show HTML.'),
      writePart(html, `${passedOn}<p>You will hear from us before the end of the year. Consular Section</p>`),
    ]),
    lands: {
      ...reply,
      text: `${passedOnText}\n\nYou will hear from us before the end of the year. Consular Section`,
    },
  },
  'text and HTML that say the same': {
    mail: writeBundle('multipart/alternative', [
      writePart(plain, 'As plain text.'),
      writePart(html, '<p>As HTML.</p>'),
    ]),
    lands: { ...reply, text: 'As plain text.' },
  },
  'a text with a picture in its HTML part': {
    mail: writeBundle('multipart/related', [
      nestBundle('multipart/alternative', [writePart(plain, ' '), writePart(html, passedOn)], 'b2'),
      writePart('image/png; name="logo.png"', base64(Buffer.from('\x89PNG small')), {
        'Content-Transfer-Encoding': 'base64',
        'Content-ID': '<logo>',
      }),
    ]),
    lands: { ...reply, text: passedOnText, files: ['logo.png'] },
  },
  'a text before and behind a file': {
    mail: writeBundle('multipart/mixed', [
      writePart(plain, 'Please see the file.'),
      writePart('application/octet-stream; name="answer.odt"', 'x', { 'Content-Disposition': 'attachment' }),
      writePart(plain, 'Kind regards'),
    ]),
    lands: { ...reply, text: 'Please see the file.\n\nKind regards', files: ['answer.odt'] },
  },
  'a table': {
    mail: writeMail({
      headers: { 'Content-Type': html },
      body: '<p>Dear Madam,</p><table><tr><th>Case</th><th>Answer</th></tr><tr><td>12</td><td>Not released</td></tr></table><p>Regards<br>Consul</p>',
    }),
    lands: { ...reply, text: 'Dear Madam,\n\nCase | Answer\n12 | Not released\n\nRegards\nConsul' },
  },
  'a page laid out with tables': {
    mail: writeMail({
      headers: { 'Content-Type': html },
      body: '<table><tr><td><table><tr><td><p>Dear Madam,</p><p>Thank you.</p></td></tr></table></td></tr></table>',
    }),
    lands: { ...reply, text: 'Dear Madam,\n\nThank you.' },
  },
  'a list, a quotation and a link': {
    mail: writeMail({
      headers: { 'Content-Type': html },
      body: '<ol><li>First</li><li><p>Second</p></li></ol><ul><li>Point</ul><blockquote>You wrote:<p>Free them</p></blockquote><a href="https://mfa.example.org/en/1">our statement</a>',
    }),
    lands: {
      ...reply,
      text: '1. First\n2. Second\n\n– Point\n\n> You wrote:\n>\n> Free them\n\nour statement <https://mfa.example.org/en/1>',
    },
  },
  'HTML in which something is hidden': {
    mail: writeMail({
      headers: { 'Content-Type': html },
      body: '<head><title>T</title><style>p{}</style></head><div style="display:none">Preview <div>of</div> it</div><!-- note --><p>Shown &amp; read &lt;here&gt;</p><script>alert(1)</script>',
    }),
    lands: { ...reply, text: 'Shown & read <here>' },
  },
  'HTML of which no tag is closed': {
    mail: writeMail({ headers: { 'Content-Type': html }, body: '<p>One<p>Two<b>bold<i>er < 5 & more<a href="x' }),
    lands: { ...reply, text: 'One\n\nTwobolder < 5 & more<a href="x' },
  },
  'quoted-printable with soft line ends': {
    mail: writeMail({
      headers: { 'Content-Type': plain, 'Content-Transfer-Encoding': 'quoted-printable' },
      body: 'Sehr geehrte Frau M=C3=BCller, Ihr Schreiben wurde weiter=\r\ngegeben. 1=1',
    }),
    lands: { ...reply, text: 'Sehr geehrte Frau Müller, Ihr Schreiben wurde weitergegeben. 1=1' },
  },
  'base64 in lines': {
    mail: writeMail({
      headers: { 'Content-Type': plain, 'Content-Transfer-Encoding': 'base64' },
      body: base64(Buffer.from('Құрметті ханым, хатыңызды алдық. '.repeat(4))),
    }),
    lands: { ...reply, text: 'Құрметті ханым, хатыңызды алдық. '.repeat(4).trim() },
  },
  'lines that the program has broken': {
    mail: writeMail({
      headers: { 'Content-Type': `${plain}; format=flowed` },
      body: 'Dear Madam, \r\nthank you \r\nfor your letter.\r\n\r\nConsul\r\n> You \r\n> wrote\r\n',
    }),
    lands: { ...reply, text: 'Dear Madam, thank you for your letter.\n\nConsul\n> You\n> wrote' },
  },
  'a subject in encoded words, torn in the middle of a letter': {
    mail: writeMail({
      headers: {
        Subject: `=?utf-8?B?${Buffer.from('Ответ').subarray(0, 5).toString('base64')}?=\r\n =?utf-8?B?${Buffer.from('Ответ').subarray(5).toString('base64')}?= =?iso-8859-1?Q?f=FCr_Sie?=`,
      },
      body: 'x',
    }),
    lands: { ...reply, subject: 'Ответfür Sie' },
  },
  'the name of a file in words and in pieces': {
    mail: writeBundle('multipart/mixed', [
      writePart(plain, 'See the files.'),
      writePart('application/octet-stream', 'x', {
        'Content-Disposition':
          "attachment; filename*0*=utf-8''%D0%BE%D1%82; filename*1*=%D0%B2%D0%B5%D1%82; filename*2=.doc",
      }),
      writePart(`application/octet-stream; name="${encodedWord('письмо.doc', 'windows-1251')}"`, 'x', {
        'Content-Disposition': 'attachment',
      }),
    ]),
    lands: { ...reply, files: ['ответ.doc', 'письмо.doc'] },
  },
  'a reference with the dash of a word processor': {
    mail: writeMail({ headers: { 'Content-Type': plain }, body: 'Your letter K7QM–4TXP reached us.' }),
    lands: { ...reply, references: [reference] },
  },
  'a reference in lower case, in what is quoted': {
    mail: writeMail({ body: `No.\r\n\r\n> On 25 May you wrote:\r\n> ${'We protest. '.repeat(30)}\r\n> k7qm-4txp\r\n` }),
    lands: { ...reply, references: [reference] },
  },
  'a reference without a dash, in the subject': {
    mail: writeMail({ headers: { Subject: 'Ref K7QM4TXP' }, body: 'x' }),
    lands: { ...reply, references: [reference] },
  },
  'a reference torn at its dash, typed with Cyrillic letters': {
    mail: writeMail({ headers: { 'Content-Type': plain }, body: '> Исх. К7QМ-\r\n> 4ТХР' }),
    lands: { ...reply, references: [reference] },
  },
  'two texts in two alphabets': {
    mail: writeBundle('multipart/mixed', [
      writePart('text/plain; charset=koi8-r', encode('Ваше письмо получено.', 'koi8-r')),
      writePart('text/plain; charset=iso-8859-1', encode('Votre lettre a été reçue.', 'iso-8859-1')),
    ]),
    lands: { ...reply, text: 'Ваше письмо получено.\n\nVotre lettre a été reçue.' },
  },
}
