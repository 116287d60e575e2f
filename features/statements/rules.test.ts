import { expect, test } from 'vitest'
import { followVersion, isSource, slugShape } from './rules'

test('a translation stays behind until somebody says that it is up to date', () => {
  const of = { before: 2, after: 3, followed: 2, changed: false, upToDate: true }
  expect(followVersion(of), 'the original alone changed').toBe(2)
  expect(followVersion({ ...of, changed: true }), 'both changed').toBe(3)
  expect(followVersion({ ...of, before: 3, after: 3 }), 'its writer says so').toBe(3)
  expect(followVersion({ ...of, followed: undefined }), 'a new one').toBe(3)
  expect(followVersion({ ...of, before: 3, after: 3, followed: 3, upToDate: false }), 'taken back').toBe(2)
})

test('a source is an address of the web, and a slug is words', () => {
  expect(['https://example.org/a', 'http://example.org'].every(isSource)).toBe(true)
  expect(['javascript:alert(1)', 'example.org', 'ftp://example.org', ''].some(isSource)).toBe(false)
  expect(['', 'a-b', 'a1'].every((slug) => slugShape.test(slug))).toBe(true)
  expect(['-a', 'a--b', 'A', 'a/b', 'a-'].some((slug) => slugShape.test(slug))).toBe(false)
})
