import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import type { CaseKey } from './load-case'
import type { CaseForm } from './schema'

/** Everything of a case that its page shows: what it saves, its status with the history, the letters about it. */
export async function readCase({ db }: { db: Writer | Context['db'] }, { id }: Permitted<Ability, CaseKey>) {
  const row = await db.case.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      teamId: true,
      revision: true,
      status: true,
      statusOn: true,
      names: { orderBy: { locale: 'asc' }, select: { locale: true, name: true } },
      facts: {
        orderBy: { position: 'asc' },
        select: {
          source: true,
          sourceUrl: true,
          mayBeUsed: true,
          texts: { orderBy: { locale: 'asc' }, select: { locale: true, text: true } },
        },
      },
      changes: {
        orderBy: { id: 'desc' },
        select: {
          id: true,
          status: true,
          statusOn: true,
          source: true,
          note: true,
          at: true,
          stopped: true,
          isPublic: true,
        },
      },
      modelLetters: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          state: true,
          stoppedAt: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
        },
      },
    },
  })
  const { names, facts, revision, ...rest } = row
  const form: CaseForm = {
    revision,
    names,
    facts: facts.map(({ sourceUrl, ...fact }) => ({ ...fact, sourceUrl: sourceUrl ?? '' })),
  }
  return { ...rest, form }
}
export type CaseView = Awaited<ReturnType<typeof readCase>>
