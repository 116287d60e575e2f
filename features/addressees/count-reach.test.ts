import { expect, test } from 'vitest'
import { countReach, type Reachable } from './count-reach'

const office = (addressLines: string[], ...contacts: Reachable['contacts'][number][]): Reachable => ({
  hostCity: 'Vienna',
  addressLines,
  contacts,
})
const by = (channel: 'email' | 'phone' | 'web', purpose: 'general' | 'consular' = 'general') => ({ channel, purpose })

test('of each office is said how it can be reached, and of which nothing is known', () => {
  const reach = countReach([
    office(['Wipplingerstraße 35', '1010 Wien'], by('email'), by('web')),
    office(['P.O. Box 7', 'Vienna'], by('phone')),
    office(['1010 Vienna']),
    office([], by('web')),
    office([]),
  ])
  expect(reach).toEqual({ offices: 5, street: 1, box: 2, email: 1, phone: 1, web: 2, nothing: 1, noLetter: 2 })
})

test('the mailbox of a consular section is none that letters go to', () => {
  const reach = countReach([office([], by('email', 'consular'))])
  expect(reach).toMatchObject({ email: 0, noLetter: 1, nothing: 0 })
})
