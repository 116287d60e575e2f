import { expect, test } from 'vitest'
import { inLanguage } from './in-language'

test.each([
  ['/en/desk', '', '/ru/desk'],
  ['/en/desk/deliveries', 'model=1&country=KZ', '/ru/desk/deliveries?model=1&country=KZ'],
  ['/en/desk/team', 'told=invited', '/ru/desk/team'],
  ['/en/desk/directory', 'q=%D1%88+a&told=saved', '/ru/desk/directory?q=%D1%88+a'],
])('%s?%s is the same page in another language', (path, query, there) => {
  expect(inLanguage('ru', path, new URLSearchParams(query))).toBe(there)
})
