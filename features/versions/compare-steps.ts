import { LRUCache } from 'lru-cache'
import type { Context } from '@/features/context'
import { type ChangedPiece, compareWordings } from '@/features/petitions/compare-wordings'
import { readWording } from './read-wording'
import type { TextStep } from './rules'

/** A step from one wording to another, with what it changed. */
export type ComparedStep<Step = TextStep> = Step & { pieces: ChangedPiece[] }

/** What is published never changes, so it is compared once. */
const compared = new LRUCache<string, ChangedPiece[]>({ max: 500 })

/** What each of some steps changed, from the texts as they were published. */
export async function compareSteps<Step extends Pick<TextStep, 'from' | 'to'>>(
  { db }: { db: Pick<Context['db'], 'receiptText'> },
  petitionId: string,
  steps: readonly Step[],
): Promise<ComparedStep<Step>[]> {
  const found: ComparedStep<Step>[] = []
  for (const step of steps) {
    const { from, to } = step
    const read = (wording: TextStep['from']) => readWording({ db }, petitionId, wording)
    const pieces = compared.get(from.hash + to.hash) ?? compareWordings(await read(from), await read(to))
    compared.set(from.hash + to.hash, pieces)
    found.push({ ...step, pieces })
  }
  return found
}
