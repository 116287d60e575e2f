import type { Context } from '@/features/context'
import { type TranslateOutcome, translateText } from '@/features/texts/translate-text'
import { dropApprovalLinks } from './drop-approval-links'
import { listPublishers } from './list-publishers'
import type { TranslatableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { readUpdate } from './read-update'
import type { UpdateForm, UpdateTranslationForm } from './schema'

/**
 * Saves a translation of a draft of an update into one language; what was approved takes none any more. Who may approve as
 * well has written it, and leaves the approving to another; a translator takes nobody's place.
 */
export async function translateUpdate(
  context: Context,
  { update, form }: { update: TranslatableUpdate; form: UpdateTranslationForm },
): Promise<TranslateOutcome<UpdateForm> | { ok: false; reason: 'closed' }> {
  const { id, teamId, by, state, purpose } = update
  const { now } = context
  const { revision: _, ...text } = form
  if (state !== 'draft' || purpose !== 'updates') return { ok: false, reason: 'closed' }
  return translateText(context, {
    noun: 'update',
    thing: update,
    form,
    lock: lockUpdate,
    read: readUpdate,
    write: async (tx) => {
      const { locale, ...words } = text
      await tx.updateTranslation.upsert({
        where: { updateId_locale: { updateId: id, locale } },
        create: { updateId: id, ...text },
        update: words,
        select: { updateId: true },
      })
      const writes = (await listPublishers(tx, teamId)).includes(by)
      await tx.update.update({
        where: { id },
        data: { revision: { increment: 1 }, updatedAt: now, ...(writes && { writtenBy: by }) },
        select: { id: true },
      })
      await dropApprovalLinks(tx, id)
    },
  })
}
