import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
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
import { type ChangedLanguage, compareLanguages } from './compare-wordings'
import type { EditablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { publishWordings } from './publish-wordings'
import { isAnswered, isSignedOrAsked, readPetition } from './read-petition'
import { closing, findPetitionGaps, opening, type PetitionText, planTextChange } from './rules'
import type { PetitionForm } from './schema'
import { writeTexts } from './write-texts'

export type SavePetitionOutcome =
  | { ok: true; current: PetitionForm; version: number }
  | Exclude<SaveOutcome<PetitionForm>, { ok: true }>
  | { ok: false; reason: 'closed' | 'unknown-addressee' | 'raised' | 'frozen' }
  | { ok: false; reason: 'weigh'; change: UnweighedChange }

/** Another wording of a text that was signed, of which nobody has said what weight it has. */
export interface UnweighedChange {
  languages: ChangedLanguage[]
  /** Languages whose words stay: in these a material change asks people about a text in which they see no difference. */
  unchanged: string[]
  /** How many have confirmed that they signed this petition: whom a material change asks again by mail. */
  signed: number
  /** The number of the version that there would be. */
  version: number
}

/**
 * Saves everything the editor holds. Once somebody has signed, whoever saves another wording says whether the change is
 * small or material, and nothing is written before; a material one is the next version. A closed petition keeps its text and
 * takes only new languages. What readers get of signers becomes only less once the petition has opened: that is what was
 * said to who signed. What the form asks may change at any time, for those who sign from then on; its own questions keep
 * their meaning once somebody signed. `version` is the one people sign from now on.
 */
export async function savePetition(
  context: Context,
  input: { petition: EditablePetition; form: PetitionForm },
): Promise<SavePetitionOutcome> {
  const outcome = await save(context, input)
  if (outcome.ok || outcome.reason !== 'weigh') return outcome
  const { before, after, signed, version } = outcome
  const languages = compareLanguages(before, after)
  const unchanged = after
    .map(({ locale }) => locale)
    .filter((locale) => languages.every((one) => one.locale !== locale))
  return { ok: false, reason: 'weigh', change: { languages, unchanged, signed, version } }
}

type Saved =
  | Exclude<SavePetitionOutcome, { reason: 'weigh' }>
  | ({ ok: false; reason: 'weigh'; before: PetitionText[]; after: PetitionText[] } & Omit<
      UnweighedChange,
      'languages' | 'unchanged'
    >)

async function save(
  { db, now }: Context,
  { petition, form }: { petition: EditablePetition; form: PetitionForm },
): Promise<Saved> {
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
    const signed = await isSignedOrAsked(tx, version.id)
    const plan = planTextChange(current.translations, texts, { state, signed, weight: form.weight })
    if (plan === 'refused') return { ok: false, reason: 'closed' }
    if (plan === 'weigh') {
      const change = { before: current.translations, after: texts, version: version.number + 1 }
      return { ok: false, reason: plan, ...change, signed: await countSigned(tx, id) }
    }
    await writeQuestions(tx, id, questions)
    const wordings = { petitionId: id, on: dayOf(now) }
    const rewords = state !== 'draft' && plan !== 'nothing'
    // The wording that goes is published as well, should nothing have done so yet.
    if (rewords) await publishWordings(tx, { ...wordings, version: version.number })
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
    if (rewords) await publishWordings(tx, { ...wordings, version: number })
    const small = signed && plan === 'in place' && form.weight === 'small'
    const action = plan === 'new version' ? 'petition.new-version' : small ? 'petition.small-change' : 'petition.save'
    await recordAction(tx, { by, teamId, action, object: `petition:${id}`, at: now })
    if (state !== 'draft') await forgetCampaign(tx, campaignId)
    return { ok: true, current: await readPetition({ db: tx }, petition), version: number }
  })
}

async function countSigned(tx: Writer, id: string): Promise<number> {
  const { confirmedCount } = await tx.petition.findUniqueOrThrow({ where: { id }, select: { confirmedCount: true } })
  return confirmedCount
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
