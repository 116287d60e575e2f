import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { openDraft } from './draft-box'
import type { PeopleHead } from './parse-people'
import { readPeople } from './read-people'
import { draftLife } from './rules'
import { type DraftSettings, draftSettings } from './schema'

/** A petition to which people of elsewhere may be brought. */
export type CollectingPetition = Permitted<'collect', PetitionKey>

/** What was read of the last files, without their people: a page is looked at again with each choice. */
const heads = new LRUCache<string, PeopleHead>({ max: 16 })

/** The text of the file that an organiser is looking at, and how it is read; undefined where there is none any more. */
export async function openOwnDraft(
  { db, now }: Context,
  petition: CollectingPetition,
  key: Uint8Array,
): Promise<{ text: string; settings: DraftSettings } | undefined> {
  const place = { petitionId: petition.id, organiserId: petition.by }
  const row = await db.importDraft.findUnique({
    where: { petitionId_organiserId: place },
    select: { sealed: true, settings: true, createdAt: true },
  })
  if (!row || now.getTime() - row.createdAt.getTime() >= draftLife) return undefined
  const text = await openDraft(key, place, row.sealed)
  return text === undefined ? undefined : { text, settings: draftSettings.parse(row.settings) }
}

/** What the file that an organiser is looking at holds, read as they chose; undefined where there is none any more. */
export async function readDraft(
  context: Context,
  petition: CollectingPetition,
  key: Uint8Array,
): Promise<PeopleHead | undefined> {
  const draft = await openOwnDraft(context, petition, key)
  return draft && readHead(draft.text, draft.settings, context.now)
}

/** Reads a file, or knows it already. Undefined for one that ends its reader. */
export async function readHead(
  text: string,
  settings: Partial<DraftSettings>,
  now: Date,
): Promise<PeopleHead | undefined> {
  const hash = createHash('sha256').update(text).digest('base64url')
  const name = `${hash} ${JSON.stringify(settings)} ${isoDay(now)}`
  const known = heads.get(name)
  if (known) return known
  const head = await readPeople(text, settings, now)
  if (head) heads.set(name, head)
  return head
}
