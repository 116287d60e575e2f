import { describe, expect, test } from 'vitest'
import { readDeliveryForm, readOutcomeForm, readPostingForm } from './schema'

describe('the outcome form', () => {
  const told = { outcome: 'door_locked', outcomeOn: '2016-05-25', dueOn: '', note: ' They took photos. ' }

  test('is read with or without a day a promise falls due', () => {
    expect(readOutcomeForm(told)).toEqual({
      ok: true,
      value: {
        outcome: 'door_locked',
        outcomeOn: new Date('2016-05-25'),
        outcomeTime: null,
        byWhom: null,
        dueOn: null,
        note: 'They took photos.',
        channel: '',
      },
    })
    expect(readOutcomeForm({ ...told, dueOn: '2016-06-01', channel: 'by_hand' })).toMatchObject({
      value: { dueOn: new Date('2016-06-01'), channel: 'by_hand' },
    })
  })

  test('takes a time with or without seconds, and a description on one line', () => {
    expect(readOutcomeForm({ ...told, outcomeTime: '09:05:00', byWhom: ' a guard\n in uniform ' })).toMatchObject({
      value: { outcomeTime: '09:05', byWhom: 'a guard in uniform' },
    })
  })

  test.each<[Record<string, string>, Record<string, string>]>([
    [{ outcome: '' }, { outcome: 'outcome.empty' }],
    [{ outcome: 'won' }, { outcome: 'outcome.empty' }],
    [{ outcomeOn: '' }, { outcomeOn: 'outcomeOn.format' }],
    [{ outcomeOn: '2016-02-31x' }, { outcomeOn: 'outcomeOn.format' }],
    [{ outcomeOn: '2016-02-30' }, { outcomeOn: 'outcomeOn.format' }],
    [{ outcomeOn: '2016-13-01' }, { outcomeOn: 'outcomeOn.format' }],
    [{ outcomeTime: '24:00' }, { outcomeTime: 'outcomeTime.format' }],
    [{ outcomeTime: 'noon' }, { outcomeTime: 'outcomeTime.format' }],
    [{ byWhom: 'w'.repeat(201) }, { byWhom: 'byWhom.long' }],
    [{ dueOn: 'soon' }, { dueOn: 'dueOn.format' }],
    [{ note: 'n'.repeat(2_001) }, { note: 'note.long' }],
  ])('%o is %o', (fields, expected) => {
    expect(readOutcomeForm({ ...told, ...fields })).toEqual({ ok: false, errors: expected })
  })
})

describe('what is said of the post', () => {
  test('a registered number is kept without blanks; it may be missing', () => {
    const postedOn = '2016-05-25'
    expect(readPostingForm({ postedOn, registeredNumber: 'rr 123 456 785 de' })).toMatchObject({
      value: { registeredNumber: 'RR123456785DE' },
    })
    expect(readPostingForm({ postedOn })).toMatchObject({ value: { registeredNumber: null } })
    expect(readPostingForm({ postedOn, registeredNumber: '<b>' })).toEqual({
      ok: false,
      errors: { registeredNumber: 'registeredNumber.format' },
    })
  })

  test('our own mail is not recorded by hand', () => {
    expect(readDeliveryForm({ channel: 'fax', postedOn: '2016-05-25' })).toMatchObject({ value: { channel: 'fax' } })
    expect(readDeliveryForm({ channel: 'our_mail', postedOn: '' })).toEqual({
      ok: false,
      errors: { channel: 'channel.format', postedOn: 'postedOn.format' },
    })
  })
})
