import { randomUUID } from 'node:crypto'
import { dayOf } from '@/features/days'
import { publishWordings } from '@/features/petitions/publish-wordings'
import { createIndexKey, unwrapIndexKey } from '@/features/safety/index-email'
import { createReceiptKey } from '@/features/safety/receipt-key'
import type { WebKeys } from '@/features/safety/schema'
import type { PetitionState, PledgeKind, ReaderShare } from '@/generated/prisma/enums'
import type { Database } from './database'
import { type Texts, translations, uniqueWord } from './words'

export type PetitionTexts = Texts<{
  title: string
  summary: string
  whoWeAre?: string
  whatWeNote?: string
  text: string
  addresseeLine: string
}>

export interface PetitionParts {
  campaignId: string
  slug?: string
  state?: PetitionState
  originalLocale?: string
  addresseeId?: string | null
  goal?: number
  opensAt?: Date | null
  closesAt?: Date | null
  closedAt?: Date | null
  handedInAt?: Date | null
  createdAt?: Date
  publicNamesBatch?: number
  pledgeKinds?: PledgeKind[]
  commentWall?: boolean
  /** What a reader gets of a signer. */
  pressGets?: ReaderShare
  archiveGets?: ReaderShare
  /** The texts of each version, the oldest first; new signatures are pinned to the last. */
  versions?: { texts: PetitionTexts; createdAt?: Date }[]
}

/** What a signature needs to know of its petition. */
export interface MadePetition {
  id: string
  slug: string
  /** Ids of the versions, the oldest first. */
  versionIds: string[]
  /** The petition's own index key; kept in the database only while the petition is open or a draft. */
  indexKey: Buffer
}

const plainVersions: NonNullable<PetitionParts['versions']> = [
  {
    texts: {
      en: {
        title: 'Release the nine miners',
        summary: 'Nine miners are held for a strike.',
        text: 'We ask that the **nine miners** be released.',
        addresseeLine: 'To the Minister of Justice',
      },
    },
  },
]

/** An open petition with one version, unless told otherwise. */
export async function createPetition(db: Database, keys: WebKeys, parts: PetitionParts): Promise<MadePetition> {
  const { versions = plainVersions, state = 'open', ...rest } = parts
  const id = randomUUID()
  const key = createIndexKey(keys, id)
  const keyKept = state === 'open' || state === 'draft'
  const petition = await db.petition.create({
    data: {
      id,
      slug: uniqueWord('petition'),
      originalLocale: 'en',
      ...rest,
      state,
      currentVersion: versions.length,
      versions: {
        create: versions.map(({ texts, createdAt = new Date() }, index) => ({
          number: index + 1,
          createdAt,
          translations: { create: translations(texts) },
        })),
      },
      ...(keyKept && { indexKey: { create: key } }),
      // Until its last list is out.
      ...(state !== 'draft' && { receiptKey: { create: createReceiptKey(keys, id) } }),
    },
    select: { slug: true, versions: { select: { id: true }, orderBy: { number: 'asc' } } },
  })
  for (const [at, { createdAt = new Date() }] of versions.entries())
    if (state !== 'draft') await publishWordings(db, { petitionId: id, version: at + 1, on: dayOf(createdAt) })
  return {
    id,
    slug: petition.slug,
    versionIds: petition.versions.map((version) => version.id),
    indexKey: unwrapIndexKey(keys, id, key),
  }
}
