import { describe, expect, test } from 'vitest'
import { arrangeLetterSignatureColumns } from './letter-signature-columns'

const names = (rows: string[][][]) => rows.map((row) => row.map(([name]) => name).join(' '))

describe('a few signatories', () => {
  test('one stands alone', () => {
    expect(arrangeLetterSignatureColumns([['Ada', 'Chair']])).toEqual({
      kind: 'hands',
      columns: 1,
      rows: [[['Ada', 'Chair']]],
    })
  })

  test('five from three bodies: those of one body side by side, the last alone', () => {
    const signatures = ['A1', 'B1', 'A2', 'B2', 'C'].map((name) => [name, 'Councillor'])
    const arranged = arrangeLetterSignatureColumns(signatures, ['A', 'B', 'A', 'B', 'C'])
    expect(arranged.kind === 'hands' && names(arranged.rows)).toEqual(['A1 A2', 'B1 B2', 'C'])
  })

  test('no row mixes two bodies when one of them has several', () => {
    const arranged = arrangeLetterSignatureColumns(
      [['A'], ['B1'], ['B2'], ['B3'], ['C'], ['D']],
      ['A', 'B', 'B', 'B', 'C', 'D'],
    )
    expect(arranged.kind === 'hands' && names(arranged.rows)).toEqual(['A', 'B1 B2', 'B3', 'C D'])
  })

  test('without bodies equal last lines tell who belongs together', () => {
    const arranged = arrangeLetterSignatureColumns([['A1', 'Town A'], ['B'], ['A2', 'Town A']])
    expect(arranged.kind === 'hands' && names(arranged.rows)).toEqual(['A1 A2', 'B'])
  })
})

describe('many signatories', () => {
  const many = Array.from({ length: 60 }, (_, i) => [`Name ${i}`, i % 6 === 0 ? 'Clerk, Union' : `Clerk, Body ${i}`])
  const bodies = many.map((_, i) => (i % 6 === 0 ? 'Union' : `Body ${i}`))

  test('are listed, numbered through, none lost', () => {
    const arranged = arrangeLetterSignatureColumns(many, bodies)
    if (arranged.kind !== 'list') throw new Error('not a list')
    const entries = arranged.groups.flatMap((group) => group.entries)
    expect(entries.map(({ number }) => number)).toEqual(many.map((_, i) => i + 1))
    expect(new Set(entries.map(({ lines }) => lines[0])).size).toBe(60)
  })

  test('a body of several is named once, above its people', () => {
    const arranged = arrangeLetterSignatureColumns(many, bodies)
    if (arranged.kind !== 'list') throw new Error('not a list')
    expect(arranged.groups[0]).toMatchObject({ body: 'Union', entries: { length: 10 } })
    expect(arranged.groups[0]?.entries[0]?.lines).toEqual(['Name 0', 'Clerk'])
    expect(arranged.groups[1]?.entries[0]?.lines).toEqual(['Name 1', 'Clerk, Body 1'])
  })

  test('"on behalf of" is never shortened', () => {
    const behalf = Array.from({ length: 20 }, (_, i) => [`Name ${i}`, 'on behalf of Union'])
    const arranged = arrangeLetterSignatureColumns(
      behalf,
      behalf.map(() => 'Union'),
    )
    expect(arranged.kind === 'list' && arranged.groups[0]?.entries[0]?.lines).toEqual(['Name 0', 'on behalf of Union'])
  })
})
