import { expect, test } from 'vitest'
import { hasRoom } from './disk'

const megabytes = (count: number) => count * 1024 * 1024

test('a disk is full below 16 MB and has room again from 24 MB on', () => {
  expect(hasRoom(megabytes(16), true)).toBe(true)
  expect(hasRoom(megabytes(15), true)).toBe(false)
  expect(hasRoom(megabytes(20), false)).toBe(false)
  expect(hasRoom(megabytes(24), false)).toBe(true)
})
