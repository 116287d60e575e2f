import { recordAction } from '@/features/access/record-action'
import type { TranslateOutcome } from '@/features/campaigns/translate-campaign'
import type { Context, Writer } from '@/features/context'
import { storeProposal } from '@/features/texts/store-proposal'
import type { ModelLetterForm, ModelLetterTranslationForm } from './check-model-letter'
import type { TranslatableModelLetter } from './load-model-letter'
import { lockModelLetter } from './lock-model-letter'
import { readModelLetter } from './read-model-letter'

/** Saves a translation into one language. A translator never publishes: what is public already only gets a proposal. */
export async function translateModelLetter(
  { db, now }: Context,
  { letter, form }: { letter: TranslatableModelLetter; form: ModelLetterTranslationForm },
): Promise<TranslateOutcome<ModelLetterForm>> {
  const { id, teamId, by } = letter
  const object = `model-letter:${id}`
  return db.$transaction(async (tx) => {
    const { state, revision } = await lockModelLetter(tx, id)
    const current = await readModelLetter({ db: tx }, letter)
    if (form.locale === current.originalLocale) return { ok: false, reason: 'original' }
    await recordAction(tx, { by, teamId, action: 'model-letter.translate', object, at: now })
    const { revision: opened, locale, ...content } = form
    if (state !== 'draft') {
      await storeProposal(tx, { object, locale, by, content, at: now })
      return { ok: true, waits: true, current }
    }
    if (opened !== revision) return { ok: false, reason: 'changed', current }
    await writeTranslation(tx, id, form, now)
    return { ok: true, waits: false, current: await readModelLetter({ db: tx }, letter) }
  })
}

async function writeTranslation(tx: Writer, modelLetterId: string, form: ModelLetterTranslationForm, now: Date) {
  const { locale, title, summary, subject, text } = form
  await tx.modelLetterTranslation.upsert({
    where: { modelLetterId_locale: { modelLetterId, locale } },
    create: { modelLetterId, locale, title, summary, subject, text },
    update: { title, summary, subject, text },
    select: { locale: true },
  })
  await tx.countryParagraph.deleteMany({ where: { modelLetterId, locale } })
  await tx.countryParagraph.createMany({
    data: form.paragraphs
      .filter((paragraph) => paragraph.text !== '')
      .map((paragraph) => ({ modelLetterId, locale, ...paragraph })),
    skipDuplicates: true,
  })
  await tx.modelLetter.update({
    where: { id: modelLetterId },
    data: { revision: { increment: 1 }, updatedAt: now },
    select: { id: true },
  })
}
