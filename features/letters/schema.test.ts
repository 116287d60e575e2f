import { describe, expect, test } from 'vitest'
import { type ComposeAct, longestText, readComposeForm } from './schema'

const filled = {
  country: 'GB',
  identity: 'full',
  name: 'Anna Lind',
  town: 'London',
  email: 'anna@example.org',
  consent: 'yes',
}
const read = (
  fields: Record<string, string>,
  act: ComposeAct = 'our_mail',
  editing: 'free' | 'addition' | 'fixed' = 'free',
) => readComposeForm({ ...filled, ...fields }, { act, editing, modelText: 'Short.', ownDomain: 'postbag.example' })
const errors = (fields: Record<string, string>, act?: ComposeAct, editing?: 'free' | 'addition' | 'fixed') => {
  const reading = read(fields, act, editing)
  return reading.ok ? {} : reading.errors
}

describe('the compose form', () => {
  test('takes an honest form', () => {
    expect(read({ onBehalf: 'yes', address: '14 Abbeydale Road\r\nS7 1FD' })).toMatchObject({
      ok: true,
      value: {
        name: 'Anna Lind',
        onBehalf: true,
        replyTo: false,
        address: ['14 Abbeydale Road', 'S7 1FD'],
        window: '',
      },
    })
  })

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['no name', { name: ' \u00a0' }, { name: 'name.empty' }],
    ['a name that is a link', { name: 'www.x.y' }, { name: 'name.links' }],
    ['no address', { email: '' }, { email: 'email.empty' }],
    ['two addresses', { email: 'a@x.org,evil@y.org' }, { email: 'email.several' }],
    ['our own domain', { email: 'a@postbag.example' }, { email: 'email.own' }],
    ['no consent', { consent: '' }, { consent: 'consent.required' }],
    ['a country that is none', { country: 'ZZ' }, { country: 'country.unknown' }],
    ['a country in small letters', { country: 'us' }, { country: 'country.unknown' }],
    ['an identity nobody offered', { identity: 'god' }, { identity: 'identity.unknown' }],
    ['a subject of 300 letters', { subject: 's'.repeat(300) }, { subject: 'subject.long' }],
    ['a message of 2,001 graphemes', { addition: '👩‍👩‍👧'.repeat(2_001) }, { addition: 'addition.long' }],
    ['a text of 2,001 graphemes', { text: 'ä'.repeat(2_001) }, { text: 'text.long' }],
    ['four lines of address', { address: 'a\nb\nc\nd' }, { address: 'address.lines' }],
    ['a formula for a town', { town: '=1+1' }, { town: 'city.start' }],
  ])('refuses %s', (_, fields, expected) => {
    expect(errors(fields)).toEqual(expected)
  })

  test('2,000 graphemes are taken, whatever they are, and markup is text', () => {
    expect(errors({ addition: '👩‍👩‍👧'.repeat(2_000) })).toEqual({})
    const reading = read({ addition: '<svg onload=x> [x](javascript:alert(1))\r\n.\r\nSubject: hi' })
    expect(reading).toMatchObject({ value: { addition: '<svg onload=x> [x](javascript:alert(1))\n.\nSubject: hi' } })
  })

  test('a subject becomes one line, and controls that reorder text are gone', () => {
    expect(read({ subject: 'Hello\r\nBcc: evil@x.org', addition: 'a\u202Eb\u2066c' })).toMatchObject({
      value: { subject: 'Hello Bcc: evil@x.org', addition: 'abc' },
    })
  })

  test('a print needs a name only where one is shown, and never an address', () => {
    const bare = { email: '', consent: '' }
    expect(errors(bare, 'print')).toEqual({})
    expect(errors({ ...bare, name: '' }, 'print')).toEqual({ name: 'name.empty' })
    expect(errors({ ...bare, name: '', identity: 'supporter' }, 'print')).toEqual({})
    expect(errors({ ...bare, name: '' }, 'preview')).toEqual({})
    expect(errors({ ...bare, replyTo: 'yes', email: '<x>' }, 'print')).toEqual({ email: 'email.format' })
  })

  test('what may not be edited is not read', () => {
    const typed = { subject: 's'.repeat(300), text: 't'.repeat(9_000), addition: 'mine' }
    expect(read(typed, 'print', 'addition')).toMatchObject({ value: { subject: '', text: '', addition: 'mine' } })
    expect(read(typed, 'print', 'fixed')).toMatchObject({ value: { subject: '', text: '', addition: '' } })
  })

  test('a long model letter may be edited, and grow by 500', () => {
    expect(longestText('x')).toBe(2_000)
    expect(longestText('x'.repeat(5_000))).toBe(5_500)
  })
})
