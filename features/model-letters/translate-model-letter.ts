import type { Context, Writer } from '@/features/context'
import { type TranslateOutcome, translateText } from '@/features/texts/translate-text'
import type { TranslatableModelLetter } from './load-model-letter'
import { lockModelLetter } from './lock-model-letter'
import { readModelLetter } from './read-model-letter'
import type { ModelLetterForm, ModelLetterTranslationForm } from './schema'

/** Saves a translation of a model letter into one language, with its country paragraphs. */
export async function translateModelLetter(
  context: Context,
  { letter, form }: { letter: TranslatableModelLetter; form: ModelLetterTranslationForm },
): Promise<TranslateOutcome<ModelLetterForm>> {
  return translateText(context, {
    noun: 'model-letter',
    thing: letter,
    form,
    lock: lockModelLetter,
    read: readModelLetter,
    write: (tx) => writeTranslation(tx, letter.id, form, context.now),
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
