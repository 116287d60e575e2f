import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { NameDisplay } from '@/generated/prisma/enums'
import { readConsentTexts } from './read-consent-texts'
import { shareColumns, sharesOf } from './read-shares'
import { formsKept, isMailed, isSamePerson, onRecord, peopleAtMost, takesConfirmations } from './rules'
import { offeredDisplays } from './show-signer'

/** What may be shown of a form that waits: what everybody would see of it, and nothing of the person. */
export interface WaitingForm {
  id: string
  country: string
  /** How whoever typed it would have the name appear. */
  display: NameDisplay
  /** Whether they would have news mailed. */
  wantsNews: boolean
  /** The partners to which they would give the address, by their ids. */
  wantsPartners: string[]
  /** What is agreed to by signing, in the words of the form; empty where they are not kept. */
  agreed: { text: string; locale: string }
}

interface Ground {
  petition: { id: string; slug: string; campaignId: string }
  /** Who may see the name, as the petition asks. */
  offered: NameDisplay[]
}

/** A link whose form may be confirmed. `newer` came after it and have no mail of their own, the newest first. */
export interface WaitingLink extends Ground {
  state: 'ready' | 'superseded'
  form: WaitingForm
  newer: WaitingForm[]
  /** Somebody of another name has signed with the same address. */
  shared: boolean
}

/** What the page behind a confirmation link may show. */
export type ConfirmLinkView = WaitingLink | (Ground & { state: 'already' | 'full' | 'expired' | 'closed' })

const shown = {
  id: true,
  country: true,
  display: true,
  wantsNews: true,
  wantsPartners: true,
  turn: true,
  consents: { where: { purpose: 'sign' }, select: { wording: true } },
} as const

/**
 * Reads a confirmation link and changes nothing. It opens the form it was mailed for; where newer ones came for the same
 * address, or somebody else signed with it, it says so. Undefined: no such link, or nothing left behind it.
 */
export async function readConfirmLink({ db, now }: Context, token: string): Promise<ConfirmLinkView | undefined> {
  if (!isToken(token)) return undefined
  const link = await db.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'confirm_signature' },
    select: { aboutId: true, usedAt: true, expiresAt: true },
  })
  const signature = link && (await readForm({ db }, link.aboutId))
  if (!signature) return undefined
  const { state, emailIndex, personIndex, petition: found, ...form } = signature
  const { id, slug, campaignId } = found
  const ground = { petition: { id, slug, campaignId }, offered: offeredDisplays(sharesOf(found)) }
  if (link.usedAt) return { state: 'already', ...ground }
  if (link.expiresAt && link.expiresAt <= now) return { state: 'expired', ...ground }
  if (state !== 'pending') return undefined
  const others = await db.signature.findMany({
    where: { petitionId: found.id, emailIndex, id: { not: form.id } },
    select: { ...shown, state: true, personIndex: true, createdOn: true },
    orderBy: { turn: 'desc' },
  })
  const signed = others.filter((other) => onRecord.includes(other.state))
  if (signed.some((other) => isSamePerson(other, { personIndex }))) return { state: 'already', ...ground }
  if (signed.length >= peopleAtMost) return { state: 'full', ...ground }
  if (!takesConfirmations(found, now)) return { state: 'closed', ...ground }
  const newer = others.filter((other) => other.state === 'pending' && other.turn > form.turn)
  const links = await db.link.findMany({
    where: { aboutId: { in: newer.map(({ id }) => id) }, kind: 'confirm_signature' },
    select: { aboutId: true, createdAt: true, expiresAt: true },
  })
  const linksOf = (id: string) => links.filter(({ aboutId }) => aboutId === id)
  const unmailed = newer
    .filter((other) => !isMailed({ createdOn: other.createdOn, links: linksOf(other.id) }, now))
    .slice(0, formsKept)
  return {
    state: newer.length > 0 ? 'superseded' : 'ready',
    ...ground,
    form: await waiting({ db }, form),
    newer: await Promise.all(unmailed.map((one) => waiting({ db }, one))),
    shared: signed.length > 0,
  }
}

function readForm({ db }: Pick<Context, 'db'>, id: string) {
  return db.signature.findUnique({
    where: { id },
    select: {
      ...shown,
      state: true,
      emailIndex: true,
      personIndex: true,
      petition: {
        select: {
          id: true,
          slug: true,
          campaignId: true,
          state: true,
          closesAt: true,
          closedAt: true,
          ...shareColumns,
        },
      },
    },
  })
}

type WaitingRow = Omit<WaitingForm, 'agreed'> & { consents: { wording: string }[] }

async function waiting(
  context: Pick<Context, 'db'>,
  { id, country, display, wantsNews, wantsPartners, consents }: WaitingRow,
): Promise<WaitingForm> {
  const [{ text, locale } = { text: '', locale: '' }] = await readConsentTexts(context, consents)
  return { id, country, display, wantsNews, wantsPartners, agreed: { text, locale } }
}
