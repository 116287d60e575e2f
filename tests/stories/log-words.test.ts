import { expect, test } from 'vitest'
import { actWords } from '@/features/access/acts'
import { messages } from '@/generated/messages'

test.each(Object.entries(messages))(
  'the log of a team says in %s everything that is recorded, and nothing else',
  (_, words) => {
    const said = Object.entries(words).flatMap(([noun, group]) =>
      'log' in group ? keysOf(group.log, `${noun}.log`) : [],
    )
    expect(said.sort()).toEqual([...actWords.values()].sort())
  },
)

function keysOf(words: object, group: string): string[] {
  return Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'string' ? `${group}.${name}` : keysOf(word, `${group}.${name}`),
  )
}
