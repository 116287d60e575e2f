import { expect, test } from 'vitest'
import { trimAddress } from './trim-address'

const path = '/en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX_/confirm'
const get = (url: string) => trimAddress({ method: 'GET', url })

test.each([
  '.',
  ',',
  ')',
  ').',
  '%C2%BB',
  '%3E',
  '>',
  '"',
  '%22',
  "'",
  '%E2%80%9D',
  '%E2%80%99',
  '…',
  '%E3%80%82',
  ':',
  ';',
  '!',
  '*',
  ']',
  '%20',
  '%C2%A0',
  '%E2%80%8B',
])('the sign %s behind a link does no harm', (sign) => {
  expect(get(path + sign)).toBe(path)
  expect(get(`${path}${sign}?utm_source=x`)).toBe(`${path}?utm_source=x`)
})

test.each([
  path,
  `${path}/`,
  '/',
  '/en',
  '/en/letters/code',
  '/o/K7QM-4TXP',
  '/letter.js',
  '/en/petitions/x?names=2',
  '/_next/static/a_',
  '/en/campaigns/%D1%8F',
])('%s stays as it is', (url) => expect(get(url)).toBeUndefined())

test('a token may end with its own signs, and a post goes where it went', () => {
  expect(get('/en/signatures/abc-_.')).toBe('/en/signatures/abc-_')
  expect(trimAddress({ method: 'POST', url: `${path}.` })).toBeUndefined()
})

test('nothing but signs leads to the start, and never to another host', () => {
  expect(get('/.')).toBe('/')
  expect(get('/...')).toBe('/')
  expect(get('/en/.')).toBe('/en/')
  expect(get('/%2F%2Fevil.example.')).toBe('/%2F%2Fevil.example')
  expect(get('/%5Cevil.example.')).toBe('/%5Cevil.example')
  expect(get('/\\evil.example.')).toBeUndefined()
})
