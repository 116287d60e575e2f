import { describe, expect, test } from 'vitest'
import { judgePostalAddress, postDoubt } from './judge-postal-address'

describe('an address', () => {
  test.each([
    ['Cotonou', ['01BP 2012', 'Cotonou']],
    ['Kuwait City', ['P.O. Box 77, Safat 13001', 'Kuwait City']],
    ['Khartoum', ['P.O. Box 699, Kilo 10, Soba', 'Khartoum']],
    ['Muscat', ['P.C. 115, Madinat Al Sultan Qaboos', 'Muscat']],
    ['Nairobi', ['P.O. Box 606 Village Market', '00621 Nairobi']],
    ['Stockholm', ['Box 27819', '115 93 Stockholm']],
  ])('of a box in %s leads to a post office', (city, lines) => {
    expect(judgePostalAddress(lines, city)).toBe('box')
  })

  test.each([
    ['Manama', ['P.O. Box 547, Government Road', 'Manama']],
    ['Abu Dhabi', ['Khalid bin Al Waleed St (Street 22)', 'PO Box 248', 'Abu Dhabi']],
    ['N’Djamena', ['Rue 1039', 'N’Djamena']],
    ['Kathmandu', ['PO Box 106', 'Lainchaur', 'Kathmandu']],
    ['Skopje', ['ул. Алберт Швајцер, 7-9, Скопје']],
    ['Washington, D.C.', ['1401 16th Street NW', 'Washington, DC 20036']],
  ])('in a street of %s leads to a door', (city, lines) => {
    expect(judgePostalAddress(lines, city)).toBe('street')
  })

  test('may be no more than a town and its code, or nothing', () => {
    expect(judgePostalAddress(['Jerusalem 91950'], 'Jerusalem')).toBe('town')
    expect(judgePostalAddress([], 'Jerusalem')).toBe('none')
  })
})

describe('before posting is to be checked', () => {
  const street = { addressLines: ['Wipplingerstraße 35', '1010 Wien'], hostCity: 'Vienna' }

  test('a weak entry, a box, a mere town', () => {
    expect(postDoubt({ ...street, confidence: 'C' })).toBe('weak')
    expect(postDoubt({ addressLines: ['P.O. Box 1', 'Vienna'], hostCity: 'Vienna', confidence: 'A' })).toBe('box')
    expect(postDoubt({ addressLines: ['1010 Vienna'], hostCity: 'Vienna', confidence: 'A' })).toBe('town')
  })

  test('not a street that is well known, that somebody checked, or that nobody knows', () => {
    expect(postDoubt({ ...street, confidence: 'B' })).toBeUndefined()
    expect(postDoubt({ ...street, confidence: 'C', checkedOn: new Date('2026-01-01') })).toBeUndefined()
    expect(postDoubt({ addressLines: [], hostCity: 'Vienna', confidence: 'C' })).toBeUndefined()
  })
})
