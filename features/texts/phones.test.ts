import { expect, test } from 'vitest'
import { isSeveralPhones, tidyPhone } from './rules'

test.each([
  ['+44 20 7946\u20110123', '+44 20 7946-0123'],
  ['+44 20\u20107946\u20100123', '+44 20-7946-0123'],
  ['+44 20 7946\u20130123', '+44 20 7946-0123'],
  ['\u202D+44 20 7946 0123\u202C', '+44 20 7946 0123'],
  ['+44\u00A020\u202F7946\u20090123', '+44 20 7946 0123'],
  ['tel:+442079460123', '+442079460123'],
  ['\uFF0B44 20 \uFF17946 0123', '+44 20 7946 0123'],
  ['+44 (0)20 7946 0123 ext. 12', '+44 (0)20 7946 0123 ext. 12'],
  ['ask at the gate', 'ask at the gate'],
])('%j is dialled as %j', (written, dialled) => {
  expect(tidyPhone(written)).toBe(dialled)
})

test.each([
  ['+44 20 7946 0123, 7946 0124', true],
  ['+44 20 7946 0123; +44 20 7946 0124', true],
  ['+44 20 7946 0123 or 7946 0124', true],
  ['+44 20 7946 0123', false],
  ['+49 (30) 123 45/67', false],
  ['+44 20 7946 0123, ext. 12', false],
])('%j holds several numbers: %s', (text, several) => {
  expect(isSeveralPhones(text)).toBe(several)
})
