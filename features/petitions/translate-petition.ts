import type { Context } from '@/features/context'
import { withPieces } from '@/features/questions/rules'
import { writeQuestions } from '@/features/questions/write-questions'
import { type TranslateOutcome, translateText } from '@/features/texts/translate-text'
import type { TranslatablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { readPetition } from './read-petition'
import type { PetitionForm, PetitionTranslationForm } from './schema'
import { writeTexts } from './write-texts'

/** Saves a translation of a petition into one language. */
export async function translatePetition(
  context: Context,
  { petition, form }: { petition: TranslatablePetition; form: PetitionTranslationForm },
): Promise<TranslateOutcome<PetitionForm>> {
  const { id } = petition
  const { now } = context
  const { revision: _, questions, ...text } = form
  return translateText(context, {
    noun: 'petition',
    thing: petition,
    form,
    lock: lockPetition,
    read: readPetition,
    write: async (tx, { version }, current) => {
      const texts = [...current.translations.filter((other) => other.locale !== text.locale), text]
      await writeTexts(tx, { petitionId: id, version, texts, plan: 'in place', now })
      await writeQuestions(tx, id, withPieces(current.questions, text.locale, questions))
      await tx.petition.update({
        where: { id },
        data: { revision: { increment: 1 }, updatedAt: now },
        select: { id: true },
      })
    },
  })
}
