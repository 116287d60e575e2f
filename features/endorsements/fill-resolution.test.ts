import { expect, test } from 'vitest'
import { fillResolution, unknownBlanks } from './fill-resolution'

test('what was filled in stands in its blank, and what is missing is a line to write on', () => {
  const text = 'The {branch} resolved on {date}: {for} for. Moved by {mover}.'
  expect(fillResolution(text, { branch: 'Leeds {date} branch', date: '3 May', for: '12' })).toBe(
    'The Leeds {date} branch resolved on 3 May: 12 for. Moved by ________________.',
  )
})

test('braces that name no blank are told of, and stay as they are', () => {
  expect(unknownBlanks('{branch} {Chair} {for} {Chair} { }')).toEqual(['Chair', ' '])
  expect(fillResolution('{Chair}', {})).toBe('{Chair}')
})
