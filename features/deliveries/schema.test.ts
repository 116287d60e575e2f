import { describe, expect, test } from 'vitest'
import { readOutcomeForm } from './schema'

describe('the outcome form', () => {
  const told = { outcome: 'door_locked', outcomeOn: '2016-05-25', dueOn: '', note: ' They took photos. ' }

  test('is read with or without a day a promise falls due', () => {
    expect(readOutcomeForm(told)).toEqual({
      ok: true,
      value: {
        outcome: 'door_locked',
        outcomeOn: new Date('2016-05-25'),
        dueOn: null,
        note: 'They took photos.',
        channel: '',
      },
    })
    expect(readOutcomeForm({ ...told, dueOn: '2016-06-01', channel: 'by_hand' })).toMatchObject({
      value: { dueOn: new Date('2016-06-01'), channel: 'by_hand' },
    })
  })

  test.each<[Record<string, string>, Record<string, string>]>([
    [{ outcome: '' }, { outcome: 'outcome.empty' }],
    [{ outcome: 'won' }, { outcome: 'outcome.empty' }],
    [{ outcomeOn: '' }, { outcomeOn: 'outcomeOn.format' }],
    [{ outcomeOn: '2016-02-31x' }, { outcomeOn: 'outcomeOn.format' }],
    [{ outcomeOn: '2016-02-30' }, { outcomeOn: 'outcomeOn.format' }],
    [{ outcomeOn: '2016-13-01' }, { outcomeOn: 'outcomeOn.format' }],
    [{ dueOn: 'soon' }, { dueOn: 'dueOn.format' }],
    [{ note: 'n'.repeat(2_001) }, { note: 'note.long' }],
  ])('%o is %o', (fields, expected) => {
    expect(readOutcomeForm({ ...told, ...fields })).toEqual({ ok: false, errors: expected })
  })
})
