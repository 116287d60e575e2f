import type { Context } from '@/features/context'
import { type TranslateOutcome, translateText } from '@/features/texts/translate-text'
import { dropApprovalLinks } from './drop-approval-links'
import type { TranslatableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { readUpdate } from './read-update'
import { recordAuthor } from './record-author'
import type { UpdateForm, UpdateTranslationForm } from './schema'

/**
 * Saves a translation of a draft of an update into one language; what was approved takes none any more. Whoever
 * writes here does not approve it, also when they come to be an organiser later.
 */
export async function translateUpdate(
  context: Context,
  { update, form }: { update: TranslatableUpdate; form: UpdateTranslationForm },
): Promise<TranslateOutcome<UpdateForm> | { ok: false; reason: 'closed' }> {
  const { id, by, state, purpose } = update
  const { now } = context
  const { revision: _, ...text } = form
  if (state !== 'draft' || purpose !== 'updates') return { ok: false, reason: 'closed' }
  return translateText(context, {
    noun: 'update',
    thing: update,
    form,
    lock: lockUpdate,
    read: readUpdate,
    write: async (tx, { revision }) => {
      const { locale, ...words } = text
      await tx.updateTranslation.upsert({
        where: { updateId_locale: { updateId: id, locale } },
        create: { updateId: id, ...text },
        update: words,
        select: { updateId: true },
      })
      await recordAuthor(tx, { id, by, locales: [locale], revision: revision + 1 })
      await tx.update.update({
        where: { id },
        data: { revision: { increment: 1 }, updatedAt: now },
        select: { id: true },
      })
      await dropApprovalLinks(tx, id)
    },
  })
}
