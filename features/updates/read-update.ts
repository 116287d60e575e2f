import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import type { UpdateKey } from './load-update'
import type { UpdateForm } from './schema'

/** Everything of an update that its editor shows and saves, with the revision it has now. */
export async function readUpdate(
  { db }: { db: Writer | Context['db'] },
  update: Permitted<Ability, UpdateKey>,
): Promise<UpdateForm> {
  return db.update.findUniqueOrThrow({
    where: { id: update.id },
    select: {
      revision: true,
      originalLocale: true,
      petitionId: true,
      countries: true,
      locales: true,
      translations: {
        select: { locale: true, title: true, summary: true, text: true },
        orderBy: { locale: 'asc' },
      },
    },
  })
}
