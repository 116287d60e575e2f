import type { Context, Writer } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { EndorsementState } from '@/generated/prisma/enums'
import type { Endorsed } from './name-endorsed'

/** The officer's own page. It has no name and no address of theirs: this process cannot open them. */
export interface OwnEndorsement {
  id: string
  state: EndorsementState
  name: string
  country: string
  town: string
  website: string
  /** Of its logo. */
  fileId: string | null
  reason: string
  /** The address of the officer is kept still: until then we can write to them. */
  contactKept: boolean
  endorsed: Endorsed & { slug: string }
  /** What a branch resolved, as its text was filled in. */
  resolution: { locale: string; title: string; text: string } | null
}

/** Looks at what the link of a mail leads to, without changing anything. Undefined for one that leads nowhere. */
export async function readOwnEndorsement(
  { db }: { db: Context['db'] | Writer },
  token: string,
): Promise<OwnEndorsement | undefined> {
  if (!isToken(token)) return undefined
  const link = await db.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'own_endorsement' },
    select: { aboutId: true },
  })
  const row = link && (await db.endorsement.findUnique({ where: { id: link.aboutId }, select: own }))
  if (!row) return undefined
  const { keyId, petition, campaign, ...rest } = row
  const thing = petition ?? campaign
  if (!thing) return undefined
  return { ...rest, contactKept: keyId !== null, endorsed: { kind: petition ? 'petition' : 'campaign', ...thing } }
}

const own = {
  id: true,
  state: true,
  name: true,
  country: true,
  town: true,
  website: true,
  fileId: true,
  reason: true,
  keyId: true,
  petition: { select: { id: true, slug: true } },
  campaign: { select: { id: true, slug: true } },
  resolution: { select: { locale: true, title: true, text: true } },
} as const
