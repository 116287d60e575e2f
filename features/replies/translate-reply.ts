import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetReply } from './forget-reply'
import type { ModeratedReply } from './load-reply'
import type { ReplyTranslationForm } from './schema'

/** Writes what a reply says in another language; written again, it is replaced. */
export async function translateReply(
  { db, now }: Context,
  { reply, form }: { reply: ModeratedReply; form: ReplyTranslationForm },
): Promise<void> {
  const { id, teamId, by } = reply
  const { locale, text } = form
  const translator = form.translator || null
  await db.$transaction(async (tx) => {
    await tx.replyTranslation.upsert({
      where: { replyId_locale: { replyId: id, locale } },
      create: { replyId: id, locale, text, translator },
      update: { text, translator },
      select: { locale: true },
    })
    await recordAction(tx, { by, teamId, action: 'reply.translate', object: `reply:${id}`, at: now })
    await forgetReply(tx, id)
  })
}
