import { letterId, reference, type Stories } from './corpus'
import { packedBody, packedFile, packedHtml, winmail } from './winmail'
import { base64, encodedWord, nestBundle, writeBundle, writeMail, writePart } from './write-mail'

const reply = { nature: 'reply' } as const
const plain = 'text/plain; charset=utf-8'
const coded = { 'Content-Transfer-Encoding': 'base64' }
const attached = (name: string) => ({ ...coded, 'Content-Disposition': `attachment; filename="${name}"` })

const invitation = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'SUMMARY:Talk with the consul\\, room 2',
  'DTSTART:20160603T100000Z',
  'DTEND:20160603T110000Z',
  'LOCATION;LANGUAGE="en:GB":12 London',
  '  Road',
  'DESCRIPTION:Bring your letter.\\nNo cameras.',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

/** What is more than a text: mails in mails, files, invitations, what is sealed. */
export const bundles: Stories = {
  'a mail that was forwarded as a file': {
    mail: writeBundle(
      'multipart/mixed',
      [
        writePart(plain, 'See below, this came to my own address.'),
        Buffer.concat([
          Buffer.from('Content-Type: message/rfc822\r\n\r\n'),
          writeMail({
            headers: { Subject: encodedWord('Ответ', 'koi8-r'), Date: 'Mon, 23 May 2016 10:00:00 +0200' },
            body: `We have read ${reference}.`,
          }),
        ]),
      ],
      { Subject: 'Fwd: Ответ'.replace('Ответ', 'answer') },
    ),
    lands: {
      ...reply,
      subject: 'Ответ',
      text: `We have read ${reference}.`,
      cover: 'See below, this came to my own address.',
      references: [reference],
      remarks: ['forwarded'],
      sentAt: Date.UTC(2016, 4, 23, 8),
    },
  },
  'an invitation': {
    mail: writeBundle('multipart/alternative', [
      writePart(plain, 'You are invited.'),
      writePart('text/calendar; method=REQUEST; charset=utf-8', invitation),
    ]),
    lands: {
      ...reply,
      text: 'You are invited.\n\nTalk with the consul, room 2\n2016-06-03 10:00 UTC – 2016-06-03 11:00 UTC\n12 London Road\nBring your letter.\nNo cameras.',
      remarks: ['invitation'],
    },
  },
  'a winmail.dat with its text in it': {
    mail: writeBundle('multipart/mixed', [
      writePart(plain, ''),
      writePart('application/ms-tnef; name="winmail.dat"', base64(winmail(packedBody, packedFile)), coded),
    ]),
    lands: { ...reply, text: 'We have received your letter.', files: ['note.doc'], remarks: [] },
  },
  'a winmail.dat with HTML in it': {
    mail: writeBundle('multipart/mixed', [
      writePart('application/octet-stream; name="WINMAIL.DAT"', base64(winmail(packedHtml)), coded),
    ]),
    lands: { ...reply, text: 'Said in HTML.' },
  },
  'a winmail.dat beside a text that says the same': {
    mail: writeBundle('multipart/mixed', [
      writePart(plain, 'We have received your letter.'),
      writePart('application/ms-tnef; name="winmail.dat"', base64(winmail(packedBody)), coded),
    ]),
    lands: { ...reply, text: 'We have received your letter.', files: ['winmail.dat'], remarks: [] },
  },
  'a winmail.dat that nobody can read': {
    mail: writeMail({
      headers: { 'Content-Type': 'application/ms-tnef', ...coded },
      body: base64(winmail().subarray(0, 7)),
    }),
    lands: { ...reply, text: '', files: ['winmail.dat'], remarks: ['winmail'] },
  },
  'a PDF file alone': {
    mail: writeMail({
      headers: { 'Content-Type': 'application/pdf; name="answer.pdf"', ...attached('answer.pdf') },
      body: base64(pdf),
    }),
    lands: {
      ...reply,
      text: '',
      files: ['answer.pdf'],
      remarks: ['pdf'],
      papers: [{ mime: 'application/pdf', bytes: new Uint8Array(pdf) }],
    },
  },
  'a file that only calls itself a PDF': {
    mail: writeMail({
      headers: { 'Content-Type': 'application/pdf', ...attached('a.pdf') },
      body: base64(Buffer.from('MZ')),
    }),
    lands: { ...reply, files: ['a.pdf'], remarks: ['files'], papers: [] },
  },
  'a picture alone, as a scanner sends it': {
    mail: writeMail({
      headers: { 'Content-Type': 'image/jpeg; name="scan.jpg"', ...coded, 'Content-Disposition': 'inline' },
      body: base64(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(30_000)])),
    }),
    lands: { ...reply, text: '', files: ['scan.jpg'], remarks: ['picture'] },
  },
  'a mail that is encrypted with PGP': {
    mail: writeBundle('multipart/encrypted; protocol="application/pgp-encrypted"', [
      writePart('application/pgp-encrypted', 'Version: 1'),
      writePart('application/octet-stream; name="encrypted.asc"', '-----BEGIN PGP MESSAGE-----'),
    ]),
    lands: { ...reply, text: '', remarks: ['encrypted'] },
  },
  'a text that is encrypted with PGP': {
    mail: writeMail({ body: '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----' }),
    lands: { ...reply, remarks: ['encrypted'] },
  },
  'a mail that is encrypted with S/MIME': {
    mail: writeMail({
      headers: { 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', ...coded },
      body: 'MIAG',
    }),
    lands: { ...reply, text: '', remarks: ['encrypted'] },
  },
  'a mail that is signed': {
    mail: writeBundle('multipart/signed; protocol="application/pkcs7-signature"', [
      writePart(plain, 'Signed and sealed.'),
      writePart('application/pkcs7-signature; name="smime.p7s"', 'MIAG', attached('smime.p7s')),
    ]),
    lands: { ...reply, text: 'Signed and sealed.', files: [], remarks: [] },
  },
  'a signature around a bundle around a text': {
    mail: writeBundle('multipart/mixed', [
      nestBundle(
        'multipart/signed',
        [nestBundle('multipart/alternative', [writePart(plain, 'Deep down.')], 'b3')],
        'b2',
      ),
    ]),
    lands: { ...reply, text: 'Deep down.' },
  },
}

/** Mails that lack something, have too much of it, or mean harm. */
export const odd: Stories = {
  'an empty mail': { mail: writeMail(), lands: { ...reply, text: '', remarks: ['empty'] } },
  'nothing at all': { mail: Buffer.alloc(0), lands: { ...reply, text: '', subject: '', messageId: '' } },
  'no From, no Date, no Message-ID': {
    mail: writeMail({ headers: { From: '', Date: '', 'Message-ID': '' }, body: 'Who am I?' }),
    lands: { ...reply, text: 'Who am I?', fromHost: '', sentAt: null, messageId: '' },
  },
  'a day that is none': {
    mail: writeMail({ headers: { Date: 'yesterday' }, body: 'x' }),
    lands: { ...reply, sentAt: null },
  },
  'a subject of 100,000 letters': {
    mail: writeMail({ headers: { Subject: 'No '.repeat(33_000) }, body: 'x' }),
    lands: { ...reply, subject: 'No '.repeat(100).trim() },
  },
  'a bundle that has no end': {
    mail: writeMail({
      headers: { 'Content-Type': 'multipart/mixed; boundary=x' },
      body: '--x\r\n\r\nThe rest is missing',
    }),
    lands: { ...reply, text: 'The rest is missing' },
  },
  'a bundle without a boundary': {
    mail: writeMail({ headers: { 'Content-Type': 'multipart/mixed' }, body: 'x' }),
    lands: { ...reply },
  },
  'a boundary that begins like another': {
    mail: writeMail({
      headers: { 'Content-Type': 'multipart/mixed; boundary=a' },
      body: '--a\r\nContent-Type: multipart/mixed; boundary=ab\r\n\r\n--ab\r\n\r\nInner\r\n--ab--\r\n--a\r\n\r\nOuter\r\n--a--',
    }),
    lands: { ...reply, text: 'Inner\n\nOuter' },
  },
  'signs that turn a line around, and others that are none': {
    mail: writeMail({ headers: { 'Content-Type': plain }, body: 'No.\u0007 \u202Eevil\u0000' }),
    lands: { ...reply, text: 'No.  evil' },
  },
  '3,000 bundles, each in another': {
    mail: writeMail({
      headers: { 'Content-Type': 'multipart/mixed; boundary=x0' },
      body: Array.from(
        { length: 3_000 },
        (_, n) => `--x${n}\r\nContent-Type: multipart/mixed; boundary=x${n + 1}\r\n\r\n`,
      ).join(''),
    }),
    lands: { ...reply, text: '', remarks: ['deep'] },
  },
  '3,000 mails, each in another': {
    mail: writeMail({
      headers: { 'Content-Type': 'message/rfc822' },
      body: 'Content-Type: message/rfc822\r\n\r\n'.repeat(3_000),
    }),
    lands: { ...reply },
  },
  '100,000 parts': {
    mail: writeMail({
      headers: { 'Content-Type': 'multipart/mixed; boundary=x' },
      body: '--x\r\n\r\nA\r\n'.repeat(100_000),
    }),
    lands: { ...reply, remarks: ['deep'] },
  },
  'a megabyte of recipients': {
    mail: writeMail({ headers: { To: 'a@example.org, '.repeat(70_000) }, body: 'Behind it.' }),
    lands: { ...reply, text: 'Behind it.' },
  },
  'a megabyte of header fields': {
    mail: writeMail({
      headers: Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`X-${n}`, 'x'.repeat(10)])),
      body: 'Behind it.',
    }),
    lands: { ...reply, text: 'Behind it.' },
  },
  'a megabyte of ids that it answers': {
    mail: writeMail({ headers: { References: `<${letterId}@a> `.repeat(20_000) }, body: 'x' }),
    lands: { ...reply, answered: [letterId] },
  },
}
