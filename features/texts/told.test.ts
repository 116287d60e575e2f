import { expect, test } from 'vitest'
import { tell, toldIn } from './told'

test('what is told stands behind what the page is asked, before the place on it', () => {
  expect(tell('/en/desk/mail', 'resent')).toBe('/en/desk/mail?told=resent')
  expect(tell('/en/desk/team?team=1', 'role')).toBe('/en/desk/team?team=1&told=role')
  expect(tell('/en/desk/mail', 'hurried', { count: '3' })).toBe('/en/desk/mail?told=hurried&count=3')
  expect(tell('/en/desk/letters/1#kit', 'kit.begun')).toBe('/en/desk/letters/1?told=kit.begun#kit')
})

test('no fact becomes anything else of an address', () => {
  expect(tell('/en/desk', 'a&b', { value: '?x=1#y /' })).toBe('/en/desk?told=a%26b&value=%3Fx%3D1%23y+%2F')
})

test('an address holds nothing that a header cannot', () => {
  expect(tell('/en/desk/日本', 'not-found')).toBe('/en/desk/%E6%97%A5%E6%9C%AC?told=not-found')
  expect(tell('/en/desk/a\r\nb\ud800', 'gone')).toBe('/en/desk/a%0D%0Ab%EF%BF%BD?told=gone')
})

test('a part of a page is told what is its own', () => {
  expect(toldIn('kit', 'kit.begun')).toBe('begun')
  expect(toldIn('kit', 'kits.begun')).toBeUndefined()
  expect(toldIn('kit', 'begun')).toBeUndefined()
  expect(toldIn('kit', undefined)).toBeUndefined()
})
