import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { forgetSet } from './forget-set'

/** Puts countries on the board of a set. One that is there already stays as it is. Returns how many are new. */
export async function addCountries(
  { db, now }: Context,
  { model, countries }: { model: Permitted<'edit', ModelLetterKey>; countries: readonly string[] },
): Promise<{ ok: true; added: number } | { ok: false; reason: 'none' }> {
  const { id, campaignId, teamId, by } = model
  if (countries.length === 0) return { ok: false, reason: 'none' }
  return db.$transaction(async (tx) => {
    const { count } = await tx.setCountry.createMany({
      data: countries.map((country) => ({ modelLetterId: id, country, addedOn: dayOf(now) })),
      skipDuplicates: true,
    })
    if (count > 0) {
      await recordAction(tx, { by, teamId, action: 'letter-set.add', object: `model-letter:${id}`, at: now })
      await forgetSet(tx, { modelLetterId: id, campaignId })
    }
    return { ok: true, added: count }
  })
}
