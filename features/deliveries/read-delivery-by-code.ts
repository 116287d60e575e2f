import type { Context } from '@/features/context'
import { namedOffice } from '@/features/forms-of-address/name-office'
import { indexCode, readCode } from '@/features/safety/create-token'
import { canBeTold } from './rules'

const office = {
  id: true,
  ...namedOffice,
} as const

/**
 * What the form behind a printed code shows: where the letter went and what was told so far; never by whom, the note or
 * the pictures. Whoever finds the sheet reads nothing that could harm.
 */
export async function readDeliveryByCode({ db, keys }: Context & { keys: { codes: Uint8Array } }, code: string) {
  if (readCode(code) === '') return undefined
  const found = await db.delivery.findUnique({
    where: { codeHash: indexCode(keys.codes, code) },
    select: {
      channel: true,
      state: true,
      outcome: true,
      outcomeOn: true,
      outcomeTime: true,
      dueOn: true,
      postedOn: true,
      registeredNumber: true,
      expectedOn: true,
      _count: { select: { photos: { where: { removedAt: null } } } },
      letter: {
        select: {
          datedOn: true,
          country: true,
          addressee: { select: office },
          modelLetter: { select: { slug: true, deadlineOn: true } },
        },
      },
    },
  })
  if (!found) return undefined
  const { letter, _count, ...rest } = found
  return {
    ...rest,
    photoCount: _count.photos,
    canBeTold: canBeTold(rest.state),
    datedOn: letter.datedOn,
    country: letter.country,
    office: letter.addressee,
    slug: letter.modelLetter.slug,
    deadlineOn: letter.modelLetter.deadlineOn,
  }
}
export type ToldDelivery = NonNullable<Awaited<ReturnType<typeof readDeliveryByCode>>>
