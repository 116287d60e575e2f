import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import { holdUnchecked } from '@/features/cases/hold-letters'
import type { Context, Writer } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import { dropProposals } from '@/features/texts/drop-proposals'
import { begunTexts, originalTitle, stoppingGaps } from '@/features/texts/gaps'
import type { SaveOutcome } from '@/features/texts/save-outcome'
import type { EditableModelLetter } from './load-model-letter'
import { lockModelLetter } from './lock-model-letter'
import { readModelLetter } from './read-model-letter'
import { findModelLetterGaps, pagesOfLetters } from './rules'
import type { ModelLetterForm } from './schema'

/**
 * Saves everything the editor holds. Letters that were written already keep the text they were frozen with. A public
 * letter about a person that says something else now stops until a second organiser has looked at it. Refuses a door or
 * a fallback that is not in the directory, and another team's case.
 */
export async function saveModelLetter(
  { db, now }: Context,
  { letter, form }: { letter: EditableModelLetter; form: ModelLetterForm },
): Promise<SaveOutcome<ModelLetterForm> | { ok: false; reason: 'unknown-addressee' | 'unknown-case' }> {
  const { id, campaignId, teamId, by } = letter
  return db.$transaction(async (tx) => {
    const { state, revision } = await lockModelLetter(tx, id)
    if (revision !== form.revision) {
      return { ok: false, reason: 'changed', current: await readModelLetter({ db: tx }, letter) }
    }
    const gaps = stoppingGaps(findModelLetterGaps(form), form.originalLocale)
    if (state !== 'draft' && gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    if (!(await knowsDoors(tx, form))) return { ok: false, reason: 'unknown-addressee' }
    if (!(await knowsCase(tx, form.caseId, teamId))) return { ok: false, reason: 'unknown-case' }
    await writeModelLetter(tx, id, form, now)
    if (state === 'draft') await renameDraft(tx, id, originalTitle(form))
    await dropProposals(tx, `model-letter:${id}`, form.translations)
    await recordAction(tx, { by, teamId, action: 'model-letter.save', object: `model-letter:${id}`, at: now })
    if (state !== 'draft') {
      await holdUnchecked(tx, [id], now)
      await forgetCampaign(tx, campaignId)
    }
    return { ok: true, current: await readModelLetter({ db: tx }, letter) }
  })
}

/** Doors must be offices of the state the letter addresses; the fallback may be any addressee. */
async function knowsDoors(tx: Writer, form: ModelLetterForm): Promise<boolean> {
  const doors = [...new Set(form.overrides.map((override) => override.addresseeId))]
  const known = await tx.addressee.count({
    where: { id: { in: doors }, state: form.addressedState, removedAt: null },
  })
  if (known !== doors.length) return false
  if (form.fallbackId === null) return true
  return (await tx.addressee.count({ where: { id: form.fallbackId, removedAt: null } })) > 0
}

async function knowsCase(tx: Writer, id: string | null, teamId: string): Promise<boolean> {
  return id === null || (await tx.case.count({ where: { id, teamId } })) > 0
}

async function writeModelLetter(tx: Writer, id: string, form: ModelLetterForm, now: Date): Promise<void> {
  const { originalLocale, addressedState, editing, fallbackId, caseId, closesOn } = form
  const closesAt = closesOn ? new Date(`${closesOn}T23:59:59.999Z`) : null
  await tx.modelLetter.update({
    where: { id },
    data: {
      originalLocale,
      addressedState,
      editing,
      fallbackId,
      caseId,
      closesAt,
      revision: { increment: 1 },
      updatedAt: now,
    },
    select: { id: true },
  })
  await tx.modelLetterTranslation.deleteMany({ where: { modelLetterId: id } })
  await tx.modelLetterTranslation.createMany({ data: begunTexts(form).map((text) => ({ modelLetterId: id, ...text })) })
  await tx.countryParagraph.deleteMany({ where: { modelLetterId: id } })
  await tx.countryParagraph.createMany({
    data: form.paragraphs.filter(({ text }) => text !== '').map((paragraph) => ({ modelLetterId: id, ...paragraph })),
  })
  await tx.doorOverride.deleteMany({ where: { modelLetterId: id } })
  await tx.doorOverride.createMany({ data: form.overrides.map((override) => ({ modelLetterId: id, ...override })) })
}

/** Until a model letter is published nobody has its address, so it follows the title. */
async function renameDraft(tx: Writer, id: string, title: string): Promise<void> {
  const slug = await chooseSlug(tx, { title, noun: 'letter', table: tx.modelLetter, but: id, reserved: pagesOfLetters })
  await tx.modelLetter.update({ where: { id }, data: { slug }, select: { id: true } })
}
