import { describe, expect, test } from 'vitest'
import { beginHistory, changeHistory, redoHistory, undoHistory } from './history'

const typed = (text: string, place = 'title', pause = 100) =>
  [...text].reduce(
    ({ history, at }, letter) => ({
      history: changeHistory(history, history.present + letter, place, at + pause),
      at: at + pause,
    }),
    { history: beginHistory(''), at: 0 },
  ).history

describe('undoing', () => {
  test('takes back a word typed in one go', () => {
    expect(undoHistory(typed('word')).present).toBe('')
  })

  test('takes back letter by letter what was typed with pauses', () => {
    expect(undoHistory(typed('word', 'title', 2_000)).present).toBe('wor')
  })

  test('keeps two places apart', () => {
    const history = changeHistory(typed('a'), 'ab', 'summary', 150)
    expect(undoHistory(history).present).toBe('a')
  })

  test('and redoing meet where they were', () => {
    const history = typed('ab', 'title', 2_000)
    expect(redoHistory(undoHistory(history)).present).toBe('ab')
    expect(undoHistory(beginHistory('x')).present).toBe('x')
    expect(redoHistory(history).present).toBe('ab')
  })

  test('a new change ends the future', () => {
    const history = changeHistory(undoHistory(typed('ab', 'title', 2_000)), 'ax', 'title', 9_000)
    expect(redoHistory(history).present).toBe('ax')
  })
})
