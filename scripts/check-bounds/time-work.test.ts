import { expect, test } from 'vitest'
import { timeTexts } from './time-work'

const text = 'x'.repeat(16_384)

test('work that grows with the square of a text is too long', { timeout: 60_000 }, () => {
  const pattern = /x[^y]*y$/
  expect(timeTexts([text], (one) => pattern.exec(one + one)).tooLong).toBe(true)
})

test('work that grows with a text is not, even where a slow machine takes long for it', { timeout: 60_000 }, () => {
  const work = (one: string) => {
    let sum = 0
    for (let time = 0; time < 1_500; time += 1) for (const letter of one) sum += letter.length
    return sum
  }
  expect(timeTexts([text], work).tooLong).toBe(false)
})
