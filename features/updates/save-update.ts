import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { dropProposals } from '@/features/texts/drop-proposals'
import { begunTexts } from '@/features/texts/gaps'
import type { SaveOutcome } from '@/features/texts/save-outcome'
import { dropApprovalLinks } from './drop-approval-links'
import type { EditableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { readUpdate } from './read-update'
import { recordAuthor } from './record-author'
import type { UpdateForm } from './schema'

export type SaveUpdateOutcome =
  | { ok: true; current: UpdateForm }
  | Exclude<SaveOutcome<UpdateForm>, { ok: true }>
  | { ok: false; reason: 'closed' | 'not-found' }

/**
 * Saves everything the editor of a draft holds. What was approved does not change any more: it has to be taken back
 * first. Whoever changes something has written it, in the languages in which they did, and leaves the approving to another.
 */
export async function saveUpdate(
  { db, now }: Context,
  { update, form }: { update: EditableUpdate; form: UpdateForm },
): Promise<SaveUpdateOutcome> {
  const { id, teamId, by } = update
  return db.$transaction(async (tx) => {
    const { state, purpose, revision } = await lockUpdate(tx, id)
    if (state !== 'draft' || purpose !== 'updates') return { ok: false, reason: 'closed' }
    if (revision !== form.revision)
      return { ok: false, reason: 'changed', current: await readUpdate({ db: tx }, update) }
    const { petitionId, countries, locales, originalLocale } = form
    if (!(await isOfCampaign(tx, update.campaignId, petitionId))) return { ok: false, reason: 'not-found' }
    const texts = begunTexts(form)
    const before = await readUpdate({ db: tx }, update)
    const changed = listChanged(before, texts)
    await tx.updateTranslation.deleteMany({ where: { updateId: id } })
    await tx.updateTranslation.createMany({ data: texts.map((text) => ({ ...text, updateId: id })) })
    await tx.updateAuthor.deleteMany({ where: { updateId: id, locale: { notIn: texts.map(({ locale }) => locale) } } })
    await recordAuthor(tx, { id, by, locales: changed, revision: revision + 1 })
    const same = changed.length === 0 && isForSame(before, { ...form, translations: texts })
    await tx.update.update({
      where: { id },
      data: {
        revision: { increment: 1 },
        originalLocale,
        petitionId,
        countries,
        locales,
        ...(!same && { writtenBy: by }),
        updatedAt: now,
      },
      select: { id: true },
    })
    await dropApprovalLinks(tx, id)
    await dropProposals(tx, `update:${id}`, texts)
    await recordAction(tx, { by, teamId, action: 'update.save', object: `update:${id}`, at: now })
    return { ok: true, current: await readUpdate({ db: tx }, update) }
  })
}

/** The languages in which something is said now that was not said before, or in other words. */
function listChanged({ translations }: UpdateForm, texts: UpdateForm['translations']): string[] {
  const isKept = ({ locale, title, summary, text }: UpdateForm['translations'][number]) =>
    translations.some(
      (old) => old.locale === locale && old.title === title && old.summary === summary && old.text === text,
    )
  return texts.filter((text) => !isKept(text)).map(({ locale }) => locale)
}

/** True where it says in the same languages, and to the same readers, what it says. */
function isForSame(before: UpdateForm, after: UpdateForm): boolean {
  const readers = ({ originalLocale, petitionId, countries, locales, translations }: UpdateForm) =>
    JSON.stringify([originalLocale, petitionId, countries, locales, translations.length])
  return readers(before) === readers(after)
}

async function isOfCampaign(tx: Writer, campaignId: string, petitionId: string | null): Promise<boolean> {
  if (petitionId === null) return true
  return (await tx.petition.count({ where: { id: petitionId, campaignId } })) > 0
}
