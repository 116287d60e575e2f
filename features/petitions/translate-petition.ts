import { recordAction } from '@/features/access/record-action'
import type { TranslateOutcome } from '@/features/campaigns/translate-campaign'
import type { Context } from '@/features/context'
import { storeProposal } from '@/features/texts/store-proposal'
import type { TranslatablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { readPetition } from './read-petition'
import type { PetitionForm, PetitionTranslationForm } from './schema'
import { writeTexts } from './write-texts'

/** Saves a translation into one language. A translator never publishes: what is public already only gets a proposal. */
export async function translatePetition(
  { db, now }: Context,
  { petition, form }: { petition: TranslatablePetition; form: PetitionTranslationForm },
): Promise<TranslateOutcome<PetitionForm>> {
  const { id, teamId, by } = petition
  const object = `petition:${id}`
  const { revision: opened, ...text } = form
  return db.$transaction(async (tx) => {
    const { state, revision, version } = await lockPetition(tx, id)
    const current = await readPetition({ db: tx }, petition)
    if (text.locale === current.originalLocale) return { ok: false, reason: 'original' }
    await recordAction(tx, { by, teamId, action: 'petition.translate', object, at: now })
    if (state !== 'draft') {
      const { locale, ...content } = text
      await storeProposal(tx, { object, locale, by, content, at: now })
      return { ok: true, waits: true, current }
    }
    if (opened !== revision) return { ok: false, reason: 'changed', current }
    const texts = [...current.translations.filter((other) => other.locale !== text.locale), text]
    await writeTexts(tx, { petitionId: id, version, texts, plan: 'in place', now })
    await tx.petition.update({
      where: { id },
      data: { revision: { increment: 1 }, updatedAt: now },
      select: { id: true },
    })
    return { ok: true, waits: false, current: await readPetition({ db: tx }, petition) }
  })
}
