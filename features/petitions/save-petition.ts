import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context, Writer } from '@/features/context'
import { orderKinds } from '@/features/pledges/rules'
import {
  type FieldUses,
  fieldColumns,
  fieldUseColumns,
  nextUses,
  planQuestions,
  usesOf,
} from '@/features/questions/rules'
import { writeQuestions } from '@/features/questions/write-questions'
import { lowerShares } from '@/features/signatures/lower-shares'
import { onlyLowers } from '@/features/signatures/show-signer'
import { chooseSlug } from '@/features/texts/choose-slug'
import { dropProposals } from '@/features/texts/drop-proposals'
import { begunTexts, originalTitle, stoppingGaps } from '@/features/texts/gaps'
import type { SaveOutcome } from '@/features/texts/save-outcome'
import type { EditablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { isAnswered, readPetition } from './read-petition'
import { closing, findPetitionGaps, opening, planTextChange } from './rules'
import type { PetitionForm } from './schema'
import { writeTexts } from './write-texts'

export type SavePetitionOutcome =
  | { ok: true; current: PetitionForm; version: number }
  | Exclude<SaveOutcome<PetitionForm>, { ok: true }>
  | { ok: false; reason: 'closed' | 'unknown-addressee' | 'raised' | 'frozen' }

/**
 * Saves everything the editor holds. Once somebody has signed, another wording becomes the next version; a closed
 * petition keeps its text and takes only new languages. What readers get of signers becomes only less once the petition
 * has opened: that is what was said to who signed. What the form asks may change at any time, for those who sign from then
 * on; its own questions keep their meaning once somebody signed. `version` is the one people sign from now on.
 */
export async function savePetition(
  { db, now }: Context,
  { petition, form }: { petition: EditablePetition; form: PetitionForm },
): Promise<SavePetitionOutcome> {
  const { id, teamId, campaignId, by } = petition
  return db.$transaction(async (tx) => {
    const { state, revision, version } = await lockPetition(tx, id)
    const current = await readPetition({ db: tx }, petition)
    if (revision !== form.revision) return { ok: false, reason: 'changed', current }
    const gaps = stoppingGaps(findPetitionGaps(form), form.originalLocale)
    if (state !== 'draft' && gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    if (!(await isKnownAddressee(tx, form.addresseeId))) return { ok: false, reason: 'unknown-addressee' }
    if (state !== 'draft' && !onlyLowers(current.gets, form.gets)) return { ok: false, reason: 'raised' }
    const questions = planQuestions(current.questions, form.questions, {
      opened: state !== 'draft',
      signed: await isAnswered({ db: tx }, id),
    })
    if (questions === 'frozen') return { ok: false, reason: 'frozen' }
    const texts = begunTexts(form)
    const signed = (await tx.signature.findFirst({ where: { versionId: version.id }, select: { id: true } })) !== null
    const plan = planTextChange(current.translations, texts, { state, signed })
    if (plan === 'refused') return { ok: false, reason: 'closed' }
    await writeQuestions(tx, id, questions)
    const number = await writeTexts(tx, { petitionId: id, version, texts, plan, now })
    await tx.petition.update({
      where: { id },
      data: {
        revision: { increment: 1 },
        currentVersion: number,
        originalLocale: form.originalLocale,
        addresseeId: form.addresseeId,
        goal: form.goal,
        publicGets: form.gets.public,
        addresseeGets: form.gets.addressee,
        pressGets: form.gets.press,
        archiveGets: form.gets.archive,
        commentWall: form.commentWall,
        pledgeKinds: orderKinds(form.pledgeKinds),
        ...fieldUseColumns(nextUses(await readUses(tx, id), form.asks, state !== 'draft')),
        // An opening that has happened, and an end that has come, stay as they are.
        ...(state === 'draft' ? { opensAt: opening(form.opensOn) } : {}),
        ...(state === 'draft' || state === 'open' ? { closesAt: closing(form.closesOn) } : {}),
        updatedAt: now,
      },
      select: { id: true },
    })
    if (state !== 'draft' && !onlyLowers(form.gets, current.gets))
      await lowerShares(tx, { petitionId: id, gets: form.gets, now })
    if (state === 'draft') await renameDraft(tx, id, originalTitle(form))
    await dropProposals(tx, `petition:${id}`, texts)
    const action = plan === 'new version' ? 'petition.new-version' : 'petition.save'
    await recordAction(tx, { by, teamId, action, object: `petition:${id}`, at: now })
    if (state !== 'draft') await forgetCampaign(tx, campaignId)
    return { ok: true, current: await readPetition({ db: tx }, petition), version: number }
  })
}

async function isKnownAddressee(tx: Writer, id: string | null): Promise<boolean> {
  if (id === null) return true
  return (await tx.addressee.count({ where: { id, removedAt: null } })) > 0
}

async function readUses(tx: Writer, id: string): Promise<FieldUses> {
  return usesOf(await tx.petition.findUniqueOrThrow({ where: { id }, select: fieldColumns }))
}

/** Until a petition is open nobody has its address, so it follows the title. */
async function renameDraft(tx: Writer, id: string, title: string): Promise<void> {
  const slug = await chooseSlug(tx, { title, noun: 'petition', table: tx.petition, but: id })
  await tx.petition.update({ where: { id }, data: { slug }, select: { id: true } })
}
