import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { showDeskPicture, shownPicture } from '@/features/pictures/show-picture'
import { factsOfCase, readCaseGate } from './hash-case'
import type { CaseKey } from './load-case'

/** What the desk knows of a person's public page: whether it is there, who answered for it, portrait and appeals. */
export async function readCaseShowing(context: Context, { id }: Permitted<Ability, CaseKey>) {
  const { db } = context
  const { portrait, checks, ...row } = await db.case.findUniqueOrThrow({
    where: { id },
    select: {
      shownAt: true,
      portraitConsent: true,
      portrait: { select: shownPicture },
      ...factsOfCase,
      checks: {
        orderBy: { id: 'desc' },
        take: 1,
        select: { askedBy: true, answeredBy: true, answeredAt: true, validUntil: true },
      },
      appeals: {
        orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
        select: {
          ...{ id: true, number: true, title: true, locale: true, issuedOn: true, url: true },
          before: { select: { number: true } },
        },
      },
    },
  })
  const [last] = checks
  const asker = last && (await db.organiser.findUnique({ where: { id: last.askedBy }, select: { name: true } }))
  return {
    ...row,
    portrait: portrait && showDeskPicture(portrait),
    gate: await readCaseGate(context, id),
    last: last && { ...last, asker: asker?.name ?? '' },
  }
}
export type CaseShowing = Awaited<ReturnType<typeof readCaseShowing>>
