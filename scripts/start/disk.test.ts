import { expect, test } from 'vitest'
import { hasDiskRoom } from './disk'

const megabytes = (count: number) => count * 1024 * 1024

test('a disk is full below 16 MB and has room again from 24 MB on', () => {
  expect(hasDiskRoom(megabytes(16), true)).toBe(true)
  expect(hasDiskRoom(megabytes(15), true)).toBe(false)
  expect(hasDiskRoom(megabytes(20), false)).toBe(false)
  expect(hasDiskRoom(megabytes(24), false)).toBe(true)
})
