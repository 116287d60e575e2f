import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import type { EditableSetLetter } from '@/features/letters/load-set-letter'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { lockSigning } from './lock-signing'
import { mostSignatories } from './rules'
import type { SealedSignatory, SignatoryForm } from './schema'

export type ListRefusal = { ok: false; reason: 'closed' | 'not-found' | 'too-many' }

/** Puts people under a letter, below those who are there. They are only named: nobody is written to yet. */
export async function addSignatories(
  { db, keys, now }: WebContext,
  { letter, people }: { letter: EditableSetLetter; people: readonly SignatoryForm[] },
): Promise<{ ok: true; ids: string[] } | ListRefusal> {
  return db.$transaction(async (tx) => {
    const signing = await lockSigning(tx, letter.id, now)
    if (!signing) return { ok: false, reason: 'not-found' }
    if (!signing.open) return { ok: false, reason: 'closed' }
    const { _max, _count } = await tx.signatory.aggregate({
      where: { letterId: letter.id },
      _max: { position: true },
      _count: true,
    })
    if (_count + people.length > mostSignatories) return { ok: false, reason: 'too-many' }
    const ids: string[] = []
    for (const [at, { email, ...shown }] of people.entries()) {
      const { id } = await tx.signatory.create({
        data: {
          ...shown,
          ...(email !== null && sealForWorker(keys, { email } satisfies SealedSignatory)),
          letterId: letter.id,
          position: (_max.position ?? -1) + 1 + at,
          state: 'named',
        },
        select: { id: true },
      })
      ids.push(id)
    }
    const { by, teamId } = letter
    await recordAction(tx, { by, teamId, action: 'signatory.add', object: `letter:${letter.id}`, at: now })
    return { ok: true, ids }
  })
}
