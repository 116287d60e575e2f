import type { WebContext } from '@/features/context'
import { indexCode, readCode } from '@/features/safety/create-token'
import { expectedArrival } from './expect-arrival'
import { isPaper, isPlausiblePosting } from './rules'
import type { PostingInput } from './schema'

export type RecordPosting = { ok: true; expectedOn: Date } | { ok: false; reason: 'unknown' | 'not-paper' | 'day' }

/**
 * Somebody who printed a letter says that it was posted, by the code on their sheet: on which day, and the number of a
 * registered one. Told again, it corrects. Returns the day it should arrive. Refuses a letter that is not on paper, and a
 * day before the letter or in the future.
 */
export async function recordPosting(
  { db, keys, now }: WebContext,
  { code, form }: { code: string; form: PostingInput },
): Promise<RecordPosting> {
  if (readCode(code) === '') return { ok: false, reason: 'unknown' }
  const delivery = await db.delivery.findUnique({
    where: { codeHash: indexCode(keys.codes, code) },
    select: {
      id: true,
      channel: true,
      letter: { select: { datedOn: true, country: true, addressee: { select: { hostCountry: true } } } },
    },
  })
  if (!delivery) return { ok: false, reason: 'unknown' }
  if (!isPaper(delivery.channel)) return { ok: false, reason: 'not-paper' }
  const { datedOn, country, addressee } = delivery.letter
  if (!isPlausiblePosting(form.postedOn, datedOn, now)) return { ok: false, reason: 'day' }
  const expectedOn = expectedArrival(country, addressee.hostCountry, form.postedOn)
  await db.delivery.update({
    where: { id: delivery.id },
    data: { ...form, expectedOn, channel: 'post' },
    select: { id: true },
  })
  return { ok: true, expectedOn }
}
