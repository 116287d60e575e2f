import { groupOf, type OutcomeGroup, possibleOutcomes } from '@/features/deliveries/rules'
import type { DeliveryOutcome, PetitionState } from '@/generated/prisma/enums'

/** Who is given a copy of the dossier, each by its own row of the petition's table. */
export const dossierReaders = ['addressee', 'press', 'archive'] as const
export type DossierReader = (typeof dossierReaders)[number]

/** Pictures that are kept of one hand-in and its answer. */
export const mostPictures = 12

/** What comes later is no outcome of a hand-in: an answer is noted for itself, and so that there is none. */
const later: readonly DeliveryOutcome[] = ['reply_received', 'no_reply']

/** What can have happened when a petition was brought to its addressee, as with a letter on paper. */
export function handInOutcomes(): { group: OutcomeGroup; outcomes: DeliveryOutcome[] }[] {
  return possibleOutcomes('by_hand')
    .map(({ group, outcomes }) => ({ group, outcomes: outcomes.filter((outcome) => !later.includes(outcome)) }))
    .filter(({ outcomes }) => outcomes.length > 0)
}

/** True where the petition is in the hands of its addressee; one noted before outcomes were asked for is. */
export function isTaken(outcome: DeliveryOutcome | null): boolean {
  if (outcome === null) return true
  const group = groupOf(outcome)
  return group === 'accepted' || group === 'promised' || group === 'answered'
}

/** Somewhere on earth the next day has begun. */
const ahead = 14 * 3_600_000

/** What is noted of a hand-in, as far as it decides. */
export interface NotedHandIn {
  goneOn: Date
  outcome: DeliveryOutcome
  withoutDossier: string
}

/**
 * What noting a hand-in comes to. One that was taken starts the deletion of what is sealed of the signers: before it there
 * is a dossier, or words why there is none. One that was not taken starts nothing, and the petition can go again.
 */
export function judgeHandIn(
  noted: NotedHandIn,
  petition: { state: PetitionState; begunOn: Date; hasDossier: boolean },
  now: Date,
): { ok: true; taken: boolean } | { ok: false; reason: 'not-now' | 'future' | 'too-early' | 'no-dossier' } {
  const taken = isTaken(noted.outcome)
  if (petition.state !== 'closed') return { ok: false, reason: 'not-now' }
  if (noted.goneOn.getTime() > now.getTime() + ahead) return { ok: false, reason: 'future' }
  if (noted.goneOn < petition.begunOn) return { ok: false, reason: 'too-early' }
  if (taken && !petition.hasDossier && noted.withoutDossier === '') return { ok: false, reason: 'no-dossier' }
  return { ok: true, taken }
}

/** What noting an answer comes to: it is of a day since the hand-in, and none to come. */
export function judgeAnswer(
  answeredOn: Date,
  goneOn: Date,
  now: Date,
): { ok: true } | { ok: false; reason: 'future' | 'too-early' } {
  if (answeredOn.getTime() > now.getTime() + ahead) return { ok: false, reason: 'future' }
  return answeredOn < goneOn ? { ok: false, reason: 'too-early' } : { ok: true }
}

/** The page of a petition on the desk from which it is handed in, and where pictures are sent. */
export const handInPath = {
  one: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/hand-in`,
  pictures: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/hand-in/pictures`,
}
