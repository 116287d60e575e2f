import { expect, test } from 'vitest'
import { formOfAddress, type WrittenBlock } from './address-office'

const embassy = { kind: 'embassy', state: 'KZ', name: 'Embassy of Kazakhstan in France' } as const
const empty: WrittenBlock = { recipient: [], salutation: '', close: '' }
const written = (block: Partial<WrittenBlock>, locale = 'fr') =>
  formOfAddress(embassy, { locale, block: { ...empty, ...block } })

test('an empty block is the rule', () => {
  const { recipient, salutation, close } = formOfAddress(embassy, { locale: 'de' })
  expect(written({}, 'de')).toMatchObject({ recipient, salutation, close, by: 'block' })
})

test('the gender of a block chooses the wording of the rule', () => {
  expect(written({ gender: 'feminine' })).toMatchObject({
    recipient: ['Son Excellence Madame l’Ambassadrice', 'de la République du Kazakhstan'],
    salutation: 'Madame l’Ambassadrice,',
    close: 'Veuillez agréer, Madame l’Ambassadrice, les assurances de ma très haute considération.',
  })
})

test('own lines stand instead of the rule, the rest follows it, and a French close repeats the own salutation', () => {
  expect(
    written({ recipient: ['Madame A. Example', 'Ambassadrice'], salutation: 'Chère Madame l’Ambassadrice,' }),
  ).toMatchObject({
    recipient: ['Madame A. Example', 'Ambassadrice'],
    close: 'Veuillez agréer, Chère Madame l’Ambassadrice, les assurances de ma très haute considération.',
  })
})
