import { expect, test } from 'vitest'
import { originOf, typedSource } from './rules'

test.each(['undo:12', 'undo:99999999999999999999', 'check:bounced:confirmed'])(
  '%j is an act of ours where we wrote it, and words where somebody typed it',
  (text) => {
    expect(originOf(text).kind).not.toBe('text')
    expect(originOf(typedSource(text))).toEqual({ kind: 'text', text: text.replaceAll(':', ': ') })
  },
)

test.each(['a letterhead', 'https://example.org/a:b', 'undo: 12', 'check:fire:water', ''])(
  '%j is kept as it was typed',
  (text) => {
    expect(typedSource(text)).toBe(text)
  },
)
