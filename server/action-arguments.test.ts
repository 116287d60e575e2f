import { describe, expect, test } from 'vitest'
import { takesForm, takesTexts } from './action-arguments'

function form(...entries: [name: string, value: string | Blob][]): FormData {
  const made = new FormData()
  for (const [name, value] of entries) made.append(name, value)
  return made
}

describe('what an action is called with', () => {
  test('is a form without a NUL, whatever its files hold', () => {
    expect(() => takesForm(form(['country', 'DE'], ['file', new Blob(['\0'])]))).not.toThrow()
    for (const entry of [
      ['country', 'D\0E'],
      ['d\0e', 'DE'],
    ] as [string, string][])
      expect(() => takesForm(form(entry)), JSON.stringify(entry)).toThrow('404')
    expect(() => takesForm({ country: 'DE' } as unknown as FormData)).toThrow('404')
  })

  test('is a short text without one', () => {
    expect(() => takesTexts('6f1c1c6e-0000-4000-8000-000000000001', '')).not.toThrow()
    expect(() => takesTexts('a', 'b\0')).toThrow('404')
    expect(() => takesTexts('a'.repeat(201))).toThrow('404')
  })
})
