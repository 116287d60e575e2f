import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ImportReach, table } from './table'
import type { Zone } from './zones'

/* The picture in docs/architecture.md shows what the import table allows, no arrow more and none less. */

const boxes: Partial<Record<Zone, string>> = {
  app: 'app',
  web: 'web',
  rules: 'nouns',
  policy: 'nouns',
  'use case': 'nouns',
  ground: 'ground',
  context: 'ground',
  server: 'server',
  session: 'server',
  worker: 'worker',
  emails: 'emails',
  print: 'print',
  ui: 'ui',
}

/** Arrows between boxes: whole ones, and dotted ones where only types and addresses pass. */
function allowed(): string[] {
  const arrows = Object.entries(boxes).flatMap(([zone, from]) =>
    Object.entries(table[zone as Zone].reach).flatMap(([target, reach]) => {
      const to = boxes[target as Zone]
      return to === undefined || to === from || reach === 'own'
        ? []
        : [{ pair: `${from} ${to}`, dotted: isDotted(reach) }]
    }),
  )
  const whole = new Set(arrows.filter(({ dotted }) => !dotted).map(({ pair }) => pair))
  const dotted = new Set(arrows.map(({ pair }) => pair).filter((pair) => !whole.has(pair)))
  // What the row of the ground names are rules and use cases of its own folders.
  return [...[...whole].map(arrow('-->')), ...[...dotted].map(arrow('-.->'))].filter(
    (one) => !one.startsWith('ground '),
  )
}

const isDotted = (reach: ImportReach) => reach === 'types' || reach === 'paths'
const arrow = (line: string) => (pair: string) => pair.replace(' ', ` ${line} `)

test('the picture of the architecture is the import table', () => {
  const text = readFileSync('docs/architecture.md', 'utf8')
  const drawn = [...text.matchAll(/^ {2}(\w+) (-->|-\.->) (\w+)$/gm)].map(
    ([, from, line, to]) => `${from} ${line} ${to}`,
  )
  expect(drawn.toSorted()).toEqual(allowed().toSorted())
})
