import type { WebContext } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import { takesSignatures } from '@/features/signatures/rules'
import { phaseOf, type StallPhase } from './rules'

/** A stall as a phone opens it. */
export interface OpenedStall {
  id: string
  place: string
  country: string
  lastDay: Date
  phase: StallPhase
  /** The languages between which people choose. */
  locales: string[]
  slug: string
  /** The text that is signed now. */
  versionId: string
  /** The worker's key, to which forms are sealed. */
  key: { id: string; publicKey: string }
}

/** The stall with that code; undefined where there is none, or none any more. */
export async function readStall({ db, keys, now }: WebContext, code: string): Promise<OpenedStall | undefined> {
  if (!isToken(code)) return undefined
  const row = await db.stall.findUnique({
    where: { codeHash: hashToken(code) },
    select: {
      id: true,
      place: true,
      country: true,
      lastDay: true,
      endedAt: true,
      arrivesUntil: true,
      locales: true,
      petition: {
        select: {
          slug: true,
          state: true,
          opensAt: true,
          closesAt: true,
          currentVersion: true,
          versions: { select: { id: true, number: true } },
        },
      },
    },
  })
  if (!row) return undefined
  const { petition, endedAt, arrivesUntil, ...stall } = row
  const version = petition.versions.find(({ number }) => number === petition.currentVersion)
  if (!version) return undefined
  const { id, publicKey } = keys.sealing
  return {
    ...stall,
    phase: phaseOf({ lastDay: stall.lastDay, endedAt, arrivesUntil }, takesSignatures(petition, now), now),
    slug: petition.slug,
    versionId: version.id,
    key: { id, publicKey: publicKey.toString('base64') },
  }
}
