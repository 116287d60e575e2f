import type { ModelLetterState, PetitionState } from '@/generated/prisma/enums'

interface Things {
  /** What the organisers put first: "petition:<id>" or "letter:<id>"; null where the page chooses. */
  nextAct: string | null
  petitions: readonly { id: string; state: PetitionState }[]
  letters: readonly { id: string; state: ModelLetterState }[]
}

/** What can be done with a campaign, by the name of the thing. */
export type ActName = `petition:${string}` | `letter:${string}`

/** What can be done now: petitions that are open, then letters that can be written. */
export function openActs({ petitions, letters }: Omit<Things, 'nextAct'>): ActName[] {
  return [
    ...petitions.filter(({ state }) => state === 'open').map(({ id }) => `petition:${id}` as const),
    ...letters.filter(({ state }) => state === 'published').map(({ id }) => `letter:${id}` as const),
  ]
}

/**
 * The one thing that a page asks for first: what the organisers chose, as long as it can be done; else a petition, which
 * takes a minute, before a letter. Null when nothing can be done.
 */
export function chooseAct({ nextAct, ...things }: Things): ActName | null {
  const acts = openActs(things)
  return acts.find((one) => one === nextAct) ?? acts[0] ?? null
}
