import { describe, expect, test } from 'vitest'
import { composeDraft, sealedDraft, shownName } from './compose-draft'
import type { DraftParts } from './read-draft-parts'
import type { ComposeInput } from './schema'

const form: ComposeInput = {
  country: 'SI',
  identity: 'full',
  name: 'Ana Marija Novak',
  town: 'Ljubljana',
  role: '',
  organisation: '',
  onBehalf: false,
  citizen: false,
  address: [],
  subject: '',
  text: '',
  addition: '',
  email: 'ana@example.org',
  replyTo: true,
  consent: 'yes',
  window: 'left',
  paper: '',
}
const parts: DraftParts = {
  modelLetterId: 'm',
  slug: 's',
  title: 'T',
  editing: 'free',
  open: true,
  variants: [],
  bodies: [],
  variant: 0,
  deadlineOn: null,
  demo: false,
  addressedState: 'KZ',
  accent: 'red',
  campaignId: 'c',
  locales: ['en'],
  locale: 'en',
  country: 'SI',
  block: undefined,
  freshness: 'fresh',
  hasEmail: true,
  website: undefined,
  model: { subject: 'Miners', text: 'Core.', demands: ['Release them'] },
  addressee: {
    id: 'a',
    kind: 'embassy',
    state: 'KZ',
    name: 'Embassy',
    hostCountry: 'AT',
    hostCity: 'Vienna',
    addressLines: ['Wipplingerstraße 35'],
    postalCode: '1010',
  },
}
const date = new Date('2016-05-25')

describe('a draft', () => {
  test('to an embassy abroad is addressed across the border, to the office and not to a name', () => {
    const letter = composeDraft(parts, form, date)
    expect(letter.address.join('\n')).toMatch(/Ambassador[\s\S]*Kazakhstan\nWipplingerstraße 35\n1010 Wien\n.*[A-Z]{5}/)
    expect(letter.salutation).toBe('Your Excellency,')
    expect(letter.sender).toContain('ana@example.org')
  })

  test('of a citizen of the state does not say "Excellency"', () => {
    expect(JSON.stringify(composeDraft(parts, { ...form, citizen: true }, date))).not.toContain('Excellency')
  })

  test('stands under what an organiser wrote for the addressee', () => {
    const block = { recipient: ['Madam Ambassador X'], salutation: 'Dear Madam Ambassador,', close: 'Respectfully,' }
    const letter = composeDraft({ ...parts, block }, form, date)
    expect([letter.address[0], letter.salutation, letter.close]).toEqual([
      'Madam Ambassador X',
      'Dear Madam Ambassador,',
      'Respectfully,',
    ])
  })
})

test.each([
  ['full', 'Ana Marija Novak', true],
  ['first_name', 'Ana', false],
  ['supporter', '', false],
] as const)('shown as %s, the sender is "%s" in the mail, and answers reach them: %s', (identity, name, answered) => {
  expect(shownName({ identity, name: form.name })).toBe(name)
  const sealed = sealedDraft({ ...form, identity }, 'Subject', 'Text')
  expect(sealed).toEqual({ email: form.email, fromName: name, replyTo: answered, subject: 'Subject', text: 'Text' })
})
