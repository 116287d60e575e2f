import { describe, expect, test } from 'vitest'
import { gatherWrites } from './gather-writes'

/** Writes that end when the test says so: `sent` are the items of each write, in order. */
function createGathering({ atOnce = 1, patience = 60_000, most = 10 } = {}) {
  const sent: string[][] = []
  const ends: ((failure?: Error) => void)[] = []
  const add = gatherWrites<string, string>({
    key: (item) => item.toLowerCase(),
    write: (items) => {
      sent.push([...items])
      return new Promise((resolve, reject) =>
        ends.push((failure) => (failure ? reject(failure) : resolve(items.map((item) => `${item} written`)))),
      )
    },
    atOnce,
    patience,
    most,
  })
  const end = async (write: number, failure?: Error) => {
    ends[write]?.(failure)
    await new Promise(setImmediate)
  }
  return { add, sent, end }
}

describe('gathering', () => {
  test('writes at once what comes alone', async () => {
    const { add, sent, end } = createGathering()
    const answer = add('a')
    expect(sent).toEqual([['a']])
    await end(0)
    expect(await answer).toBe('a written')
  })

  test('writes together what came while a write was on its way, and answers each with its own', async () => {
    const { add, sent, end } = createGathering()
    const answers = ['a', 'b', 'c'].map(add)
    expect(sent).toEqual([['a']])
    await end(0)
    expect(sent).toEqual([['a'], ['b', 'c']])
    await end(1)
    expect(await Promise.all(answers)).toEqual(['a written', 'b written', 'c written'])
  })

  test('answers nobody before their own write has ended', async () => {
    const { add, end } = createGathering()
    const answered: string[] = []
    for (const item of ['a', 'b']) add(item).then((answer) => answered.push(answer))
    await end(0)
    expect(answered).toEqual(['a written'])
    await end(1)
    expect(answered).toEqual(['a written', 'b written'])
  })

  test('keeps to the size of one write', async () => {
    const { add, sent, end } = createGathering({ atOnce: 2, most: 3 })
    for (const item of 'abcdefg') add(item)
    await end(0)
    expect(sent.slice(1)).toEqual([['b', 'c', 'd']])
    await end(1)
    expect(sent.slice(2)).toEqual([['e', 'f', 'g']])
  })

  test('leaves a write that hangs alone, and keeps to the number of those on their way', async () => {
    const { add, sent, end } = createGathering({ atOnce: 2, patience: 0 })
    const later = () => new Promise((resolve) => setTimeout(resolve, 5))
    for (const item of 'abc') add(item)
    expect(sent).toEqual([['a']])
    await later()
    expect(sent).toEqual([['a'], ['b', 'c']])
    for (const item of 'de') add(item)
    await later()
    expect(sent).toHaveLength(2)
    await end(0)
    expect(sent.slice(2)).toEqual([['d', 'e']])
    await end(1)
    await end(2)
    add('f')
    expect(sent.slice(3)).toEqual([['f']])
  })

  test('writes once what waits twice, and both have the answer', async () => {
    const { add, sent, end } = createGathering()
    const answers = ['a', 'b', 'B'].map(add)
    await end(0)
    await end(1)
    expect(sent).toEqual([['a'], ['b']])
    expect(await Promise.all(answers)).toEqual(['a written', 'b written', 'b written'])
  })

  test('writes again what comes when the same is already on its way: it may not have been seen', async () => {
    const { add, sent, end } = createGathering()
    add('a')
    add('A')
    await end(0)
    expect(sent).toEqual([['a'], ['A']])
  })

  test('tries one by one what failed together, so that a bad one fails alone', async () => {
    const { add, sent, end } = createGathering()
    const answers = ['a', 'bad', 'c'].map((item) => add(item).catch((error: Error) => error.message))
    await end(0)
    await end(1, new Error('one of them'))
    expect(sent.slice(2)).toEqual([['bad'], ['c']])
    await end(2, new Error('this one'))
    await end(3)
    expect(await Promise.all(answers)).toEqual(['a written', 'this one', 'c written'])
  })

  test('goes on after a failure', async () => {
    const { add, sent, end } = createGathering()
    const failed = add('a').catch((error: Error) => error.message)
    const answer = add('b')
    await end(0, new Error('away'))
    expect(await failed).toBe('away')
    expect(sent).toEqual([['a'], ['b']])
    await end(1)
    expect(await answer).toBe('b written')
  })
})
