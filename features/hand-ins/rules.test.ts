import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeliveryOutcome, PetitionState } from '@/generated/prisma/enums'
import { handInOutcomes, isTaken, judgeAnswer, judgeHandIn } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const now = new Date('2026-05-26T10:00:00Z')
const petition = { state: 'closed' as const, begunOn: day('2026-01-01'), hasDossier: false }
const noted = { goneOn: day('2026-05-26'), outcome: 'accepted_by_official' as const, withoutDossier: '' }

describe('A hand-in', () => {
  it('that was taken needs a dossier, or words why there is none', () => {
    expect(judgeHandIn(noted, petition, now)).toEqual({ ok: false, reason: 'no-dossier' })
    expect(judgeHandIn({ ...noted, withoutDossier: 'Read aloud' }, petition, now)).toEqual({ ok: true, taken: true })
    expect(judgeHandIn(noted, { ...petition, hasDossier: true }, now)).toEqual({ ok: true, taken: true })
  })

  it('that was refused starts nothing, with a dossier or without', () => {
    expect(judgeHandIn({ ...noted, outcome: 'door_locked' }, petition, now)).toEqual({ ok: true, taken: false })
  })

  it('is of a closed petition alone, on a day since it was begun that has come somewhere', () => {
    const gone = (goneOn: string) =>
      judgeHandIn({ ...noted, goneOn: day(goneOn) }, { ...petition, hasDossier: true }, now)
    expect(gone('2026-05-27')).toMatchObject({ ok: true })
    expect(gone('2026-05-28')).toEqual({ ok: false, reason: 'future' })
    expect(gone('2025-12-31')).toEqual({ ok: false, reason: 'too-early' })
    for (const state of Object.values(PetitionState).filter((one) => one !== 'closed')) {
      expect(judgeHandIn(noted, { ...petition, state, hasDossier: true }, now)).toEqual({
        ok: false,
        reason: 'not-now',
      })
    }
  })

  it('never starts the deletion before there is a dossier or a word of it', () => {
    const outcome = fc.constantFrom(...Object.values(DeliveryOutcome))
    const words = fc.constantFrom('', 'Why')
    fc.assert(
      fc.property(outcome, words, fc.boolean(), (outcome, withoutDossier, hasDossier) => {
        const judged = judgeHandIn({ ...noted, outcome, withoutDossier }, { ...petition, hasDossier }, now)
        if (judged.ok && judged.taken) expect(hasDossier || withoutDossier !== '').toBe(true)
      }),
    )
  })

  it('can come to all that a letter on paper can, but for what comes later', () => {
    const all = handInOutcomes().flatMap(({ outcomes }) => outcomes)
    expect(all).toContain('photographed_or_threatened')
    expect(all).not.toContain('bounced')
    expect(all.filter((outcome) => ['reply_received', 'no_reply'].includes(outcome))).toEqual([])
    expect(all.filter(isTaken)).toEqual([
      'accepted_by_official',
      'accepted_by_guard',
      'letterbox',
      'reply_promised',
      'call_back_promised',
    ])
  })
})

it('An answer is of a day since the hand-in', () => {
  expect(judgeAnswer(day('2026-05-25'), day('2026-05-26'), now)).toEqual({ ok: false, reason: 'too-early' })
  expect(judgeAnswer(day('2026-05-26'), day('2026-05-26'), now)).toEqual({ ok: true })
  expect(judgeAnswer(day('2027-05-26'), day('2026-05-26'), now)).toEqual({ ok: false, reason: 'future' })
})
