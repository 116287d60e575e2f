import type { WebContext } from '@/features/context'
import { partnersAtOnce } from '@/features/partner-ticks/rules'
import { type FieldUses, fieldColumns, type ShownQuestion, usesOf } from '@/features/questions/rules'
import { questionRows, showQuestions } from '@/features/questions/show-questions'
import { unwrapIndexKey } from '@/features/safety/index-email'
import type { NameDisplay, PetitionState } from '@/generated/prisma/enums'
import { shareColumns, sharesOf } from './read-shares'
import { offeredDisplays } from './show-signer'

/** What signing needs to know of a petition. Without an index key nobody can sign: it closed, or never opened. */
export interface OpenPetition {
  id: string
  versionId: string
  state: PetitionState
  opensAt: Date | null
  closesAt: Date | null
  indexKey: Buffer | undefined
  /** Who may see the name, as its form asks. */
  offered: NameDisplay[]
  /** What it asks beside name, address and country. */
  uses: FieldUses
  questions: ShownQuestion[]
  /** The partners of its campaign that its form may ask for. */
  partners: { id: string }[]
}

const kept = 5_000
const petitions = new Map<string, { at: number; petition: Promise<OpenPetition | undefined> }>()

/**
 * The petition of that address, read at most every five seconds: signing is one statement and no more. A petition that
 * was closed meanwhile is still refused by the statement itself.
 */
export function readOpenPetition(context: WebContext, slug: string): Promise<OpenPetition | undefined> {
  const found = petitions.get(slug)
  if (found && context.now.getTime() - found.at < kept) return found.petition
  if (petitions.size > 1_000) petitions.clear()
  const petition = read(context, slug)
  petitions.set(slug, { at: context.now.getTime(), petition })
  petition.catch(() => petitions.delete(slug))
  return petition
}

async function read({ db, keys }: WebContext, slug: string): Promise<OpenPetition | undefined> {
  const petition = await db.petition.findUnique({
    where: { slug },
    select: {
      id: true,
      state: true,
      opensAt: true,
      closesAt: true,
      currentVersion: true,
      ...shareColumns,
      ...fieldColumns,
      originalLocale: true,
      questions: questionRows,
      indexKey: { select: { wrapped: true, keyId: true } },
      versions: { select: { id: true, number: true } },
      campaign: {
        select: { state: true, partners: { where: { state: 'open' }, take: partnersAtOnce, select: { id: true } } },
      },
    },
  })
  if (!petition || petition.state === 'draft' || petition.campaign.state === 'draft') return undefined
  const version = petition.versions.find(({ number }) => number === petition.currentVersion)
  if (!version) return undefined
  const { id, state, opensAt, closesAt, indexKey } = petition
  return {
    id,
    versionId: version.id,
    state,
    opensAt,
    closesAt,
    offered: offeredDisplays(sharesOf(petition)),
    uses: usesOf(petition),
    questions: showQuestions(petition.questions, petition.originalLocale, petition.originalLocale),
    partners: petition.campaign.partners,
    indexKey: indexKey ? unwrapIndexKey(keys, id, indexKey) : undefined,
  }
}
