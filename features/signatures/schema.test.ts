import { describe, expect, test } from 'vitest'
import { readCorrection, readSignForm, type SignField } from './schema'

const whole = { name: 'Ada Signer', email: 'ada@example.org', country: 'GB', consent: 'yes' }
const read = (fields: Record<string, string>) => readSignForm({ ...whole, ...fields }, 'example.net')

/** What one field comes to: the value that is kept, or the code of the error. */
function outcome(field: SignField, text: string): unknown {
  const reading = read({ [field]: text })
  return reading.ok ? { kept: reading.value[field] } : reading.errors[field]
}
const kept = (value: string) => ({ kept: value })

describe('a name', () => {
  test.each<[string, unknown]>([
    ['', 'name.empty'],
    [' \u00A0 \u3164\u2003', 'name.empty'],
    ['Я', kept('Я')],
    ['孙', kept('孙')],
    ['O’Neil-Smith', kept('O’Neil-Smith')],
    ['Nguyễn', kept('Nguyễn'.normalize('NFC'))],
    ['X Æ A-12', kept('X Æ A-12')],
    ["Jean d'Arc", kept("Jean d'Arc")],
    ['محمد علی‌زاده', kept('محمد علی‌زاده')],
    ['דוד', kept('דוד')],
    ['Jane\u202Eevil', kept('Janeevil')],
    ['\u2066x\u2069\u200E\u200F\u061Cy', kept('xy')],
    ['Jane\u{E0041}\u{E0042}', kept('Jane')],
    ['e\u0301va', kept('éva')],
    [`Z${'\u0351'.repeat(12)}algo`, 'name.marks'],
    [`Я${'\u0301'.repeat(4)}`, 'name.marks'],
    [`A${'\u103B'.repeat(5)}`, 'name.marks'],
    [`က${'\u0301'.repeat(4)}`, 'name.marks'],
    [`က${'\u103B'.repeat(12)}`, 'name.marks'],
    ['ကျော်မျိုး', kept('ကျော်မျိုး')],
    ['ဖြိုးဇော်', kept('ဖြိုးဇော်')],
    ['ပြည်ကြီးဖြိုး', kept('ပြည်ကြီးဖြိုး')],
    ['ณัฐพงษ์ เรืองปัญญาวุฒิ', kept('ณัฐพงษ์ เรืองปัญญาวุฒิ')],
    ['ស្រ្តីសុខ', kept('ស្រ្តីសុខ')],
    ['བསྒྲུབས་བཀྲ་ཤིས', kept('བསྒྲུབས་བཀྲ་ཤིས')],
    ['श्रीकृष्ण शर्मा', kept('श्रीकृष्ण शर्मा')],
    ['مُحَمَّدٌ', kept('مُحَمَّدٌ'.normalize('NFC'))],
    ['שָׁלוֹם', kept('שָׁלוֹם'.normalize('NFC'))],
    ['Nguyễn Thị Ánh'.normalize('NFD'), kept('Nguyễn Thị Ánh')],
    ['аdmin', kept('аdmin')],
    ['ＡＬＩＣＥ', kept('ＡＬＩＣＥ')],
    ['я'.repeat(100), kept('я'.repeat(100))],
    ['я'.repeat(101), 'name.long'],
    ['x'.repeat(10_001), 'name.long'],
    ['<script>alert(1)</script>', 'name.brackets'],
    ['"><img src=x onerror=1>', 'name.brackets'],
    ["=cmd|'/c calc'!A1", 'name.start'],
    ['+1', 'name.start'],
    ['-1', 'name.start'],
    ['@SUM', 'name.start'],
    ['＝1+1', 'name.start'],
    ['http://evil.example', 'name.links'],
    ['evil.com', 'name.links'],
    ['see evil.ru/x', 'name.links'],
    ['www.x.y', 'name.links'],
    ['J.R.R. Tolkien', kept('J.R.R. Tolkien')],
    ['Dr.Smith', kept('Dr.Smith')],
    ['St.John Smythe', kept('St.John Smythe')],
    ['Bob\r\nBcc: evil@x.org', kept('Bob Bcc: evil@x.org')],
    ['{{7*7}}', 'name.letters'],
    ["'; DROP TABLE signature;--", kept("'; DROP TABLE signature;--")],
    ['\uD800Ada', kept('\uFFFDAda')],
    ['12345', 'name.letters'],
  ])('%j', (text, expected) => expect(outcome('name', text)).toEqual(expected))
})

describe('an address', () => {
  test.each<[string, unknown]>([
    ['', 'email.empty'],
    ['a@b', 'email.format'],
    ['a@', 'email.format'],
    ['@b.c', 'email.format'],
    ['a b@c.de', 'email.format'],
    ['{anna}@c.de', 'email.format'],
    ['{{email}}@c.de', 'email.format'],
    ['%anna%@c.de', 'email.format'],
    ['a@b..c', 'email.format'],
    ['a@-b.c', 'email.format'],
    ['.a@b.cd', 'email.format'],
    [' A@Example.ORG ', kept('A@example.org')],
    ['a@x.org,evil@y.org', 'email.several'],
    ['a@x.org; evil@y.org', 'email.several'],
    ['a@example.org\r\nRCPT TO:<e@x.org>', 'email.format'],
    ['"evil@x.org x"@example.org', 'email.format'],
    ['user@example .org', 'email.format'],
    ['Bob <a@b.org>', kept('a@b.org')],
    ['\u202Aanna@example.org\u202C', kept('anna@example.org')],
    ['mailto:anna@example.org', kept('anna@example.org')],
    ['anna@example.org.', kept('anna@example.org')],
    ['Bob <a@b.org>, Ann <c@d.org>', 'email.several'],
    ['a@x.org evil@y.org', 'email.several'],
    ['group: a@b.org;', 'email.format'],
    ['a@[127.0.0.1]', 'email.format'],
    ['a@127.0.0.1', 'email.format'],
    ['a@localhost', 'email.format'],
    ['a@internal', 'email.format'],
    ['a@ex%61mple.org', 'email.format'],
    ['a@пример.рф', kept('a@пример.рф')],
    ['иван@example.org', 'email.ascii'],
    [`${'a'.repeat(65)}@example.org`, 'email.long'],
    [`a@${'b.'.repeat(126)}org`, 'email.long'],
    ['a'.repeat(100_000), 'email.long'],
    ['a.'.repeat(50_000), 'email.long'],
    ['postmaster@example.org', 'email.role'],
    ['abuse@example.org', 'email.role'],
    ['me@example.net', 'email.own'],
    ['me@mail.example.net', 'email.own'],
    ['x@mailinator.com', kept('x@mailinator.com')],
  ])('%j', (text, expected) => expect(outcome('email', text)).toEqual(expected))
})

describe('country, town and the rest', () => {
  test.each<[SignField, string, unknown]>([
    ['country', 'ZZ', 'country.unknown'],
    ['country', 'us', 'country.unknown'],
    ['country', '<x>', 'country.unknown'],
    ['country', '', 'country.empty'],
    ['country', 'XK', kept('XK')],
    ['city', '', kept('')],
    ['city', 'x'.repeat(200), 'city.long'],
    ['city', 'http://evil.example', 'city.links'],
    ['city', '=1+1', 'city.start'],
    ['city', '  Улан-\u00A0Удэ ', kept('Улан- Удэ')],
    ['role', '<b>', 'role.brackets'],
    ['organisation', 'www.evil.example', 'organisation.links'],
    ['organisation', 'beispielpolitik.org', kept('beispielpolitik.org')],
    ['organisation', 'Uyan.kz', kept('Uyan.kz')],
    ['organisation', 'Beispiel International (beispiel.org)', kept('Beispiel International (beispiel.org)')],
    ['organisation', 'Beispiel.org, Leipzig', kept('Beispiel.org, Leipzig')],
    ['organisation', 'ver.di/IG Metall', kept('ver.di/IG Metall')],
    ['organisation', 'GEW/ver.di/DGB', kept('GEW/ver.di/DGB')],
    ['organisation', 'FC St.Pauli/Hamburg', kept('FC St.Pauli/Hamburg')],
    ['organisation', 'verdi.de/aktion', 'organisation.links'],
    ['organisation', 'uyan.kz/offer', 'organisation.links'],
    ['organisation', 'evil.co.uk:8080', 'organisation.links'],
    ['organisation', 'buy at https://evil.example', 'organisation.links'],
    ['organisation', 'evil.example/offer', 'organisation.links'],
    ['organisation', 'evil.example?ref=1', 'organisation.links'],
    ['organisation', 'spam@evil.example', 'organisation.links'],
    ['role', 'Editor, uyan.kz', kept('Editor, uyan.kz')],
    ['city', 'မန္တလေးမြို့', kept('မန္တလေးမြို့')],
    ['comment', '<svg onload=alert(1)>', kept('<svg onload=alert(1)>')],
    ['comment', '[x](javascript:alert(1)) ![](https://t/x.png)', kept('[x](javascript:alert(1)) ![](https://t/x.png)')],
    ['comment', 'a\r\n.\r\nb\r\n\r\n\r\n\r\nc', kept('a\n.\nb\n\nc')],
    ['comment', 'a\u202Eb\u2066c', kept('abc')],
    ['comment', 'я'.repeat(2_000), kept('я'.repeat(2_000))],
    ['comment', 'я'.repeat(2_001), 'comment.long'],
    ['comment', 'x'.repeat(60_000), 'comment.long'],
    ['display', '', { kept: 'none' }],
    ['display', 'full', { kept: 'full' }],
    ['display', 'everything', 'display.unknown'],
    ['consent', '', 'consent.required'],
  ])('%s %j', (field, text, expected) => expect(outcome(field, text)).toEqual(expected))
})

test('fields that nobody asked for are dropped', () => {
  const reading = read({
    postcode: '12345',
    latitude: '1',
    role_admin: 'x',
    state: 'confirmed',
    updates: 'on',
    __proto__: 'x',
  })
  expect(reading.ok && Object.keys(reading.value).sort()).toEqual(
    'city comment consent country display email name news organisation role'.split(' '),
  )
})

test('every error is told at once, and what was typed is kept as it was', () => {
  const reading = readSignForm({ name: ' <b> ', email: 'a@', country: '', display: 'full' })
  expect(reading).toEqual({
    ok: false,
    errors: { name: 'name.brackets', email: 'email.format', country: 'country.empty', consent: 'consent.required' },
    values: {
      name: ' <b> ',
      email: 'a@',
      country: '',
      city: '',
      role: '',
      news: '',
      organisation: '',
      comment: '',
      display: 'full',
      consent: '',
    },
  })
})

describe('A correction', () => {
  test.each([
    [{ name: ' Ada  Right ' }, { ok: true, value: { name: 'Ada Right' } }],
    [
      { city: '', 'no-city': 'yes' },
      { ok: true, value: { city: '' } },
    ],
    [
      { role: 'Teacher', 'no-role': 'yes' },
      { ok: true, value: { role: 'Teacher' } },
    ],
    [
      { name: '  ', city: '' },
      { ok: false, errors: { name: 'correction.nothing' } },
    ],
    [
      { name: '<b>', comment: 'x' },
      { ok: false, errors: { name: 'name.brackets' } },
    ],
    [{ comment: 'x'.repeat(2_001) }, { ok: false, errors: { comment: 'comment.long' } }],
    [
      { email: 'other@example.org', 'no-name': 'yes' },
      { ok: false, errors: { name: 'correction.nothing' } },
    ],
  ])('of %o is %o', (fields, reading) => expect(readCorrection(fields)).toEqual(reading))
})

describe('what the form of a petition asks', () => {
  const uses = { city: 'required', role: 'hidden', organisation: 'withdrawn', comment: 'required' } as const
  const readAsked = (fields: Record<string, string>) => readSignForm({ ...whole, ...fields }, 'example.net', { uses })

  test('what is required is missed beside all else that is wrong', () => {
    expect(readAsked({ email: 'a@', city: ' \u3164 ' })).toMatchObject({
      ok: false,
      errors: { email: 'email.format', city: 'city.empty', comment: 'comment.empty' },
    })
  })

  test('what is not asked is dropped, however wrong it is', () => {
    expect(
      readAsked({ city: 'Bled', comment: 'Because', role: '<b>', organisation: 'x'.repeat(20_000) }),
    ).toMatchObject({
      ok: true,
      value: { city: 'Bled', comment: 'Because', role: '', organisation: '' },
    })
  })

  test('what is required cannot be removed, and what was never asked is not there', () => {
    expect(readCorrection({ 'no-city': 'yes', 'no-role': 'yes', role: 'Miner' }, { uses })).toMatchObject({ ok: false })
    expect(readCorrection({ 'no-organisation': 'yes' }, { uses })).toEqual({ ok: true, value: { organisation: '' } })
  })
})
