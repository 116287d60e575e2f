import { day } from '@/features/days'
import { findGaps, type Gap } from '@/features/texts/gaps'
import type { UpdateState } from '@/generated/prisma/enums'

/** Updates that one campaign may begin to send in {@link capDays} days. What goes by itself is not counted. */
export const mostInCapDays = 2
export const capDays = 7
/** An organiser who is alone approves by a mailed link, which leaves so long after they asked for it. */
export const approvalHours = 24

/** When a campaign may begin with its next update: null for now. `started` are the times at which its last ones began. */
export function nextStart(started: readonly Date[], now: Date): Date | null {
  const counted = started
    .map((at) => at.getTime() + capDays * day)
    .filter((freeAt) => freeAt > now.getTime())
    .sort((a, b) => a - b)
  const freeAt = counted[counted.length - mostInCapDays]
  return freeAt === undefined ? null : new Date(freeAt)
}

const steps: Record<UpdateState, readonly UpdateState[]> = {
  draft: ['approved'],
  approved: ['draft', 'sending'],
  sending: ['paused', 'stopped', 'superseded', 'sent'],
  paused: ['sending', 'stopped', 'superseded'],
  sent: [],
  stopped: [],
  superseded: [],
}

/** True when an update may go from one state to another: draft → approved (and back) → sending, paused → its end. */
export function mayUpdateBecome(from: UpdateState, to: UpdateState): boolean {
  return steps[from].includes(to)
}

/** Who wrote or changed a text, in which language, and with which revision last. */
export interface Author {
  organiserId: string
  locale: string
  revision: number
}

interface Written {
  /** Those of the team who may approve anything. */
  publishers: readonly string[]
  authors: readonly Author[]
  /** Who changed texts or readers last. */
  writtenBy: string | null
}

/**
 * Who may approve an update: those who have written nothing of it. Where everybody has, those who have the last word in no
 * language: what they wrote, somebody else has gone over since. Nobody, where each has it somewhere.
 */
export function chooseApprovers({ publishers, authors, writtenBy }: Written): string[] {
  const others = publishers.filter((one) => one !== writtenBy)
  const readers = others.filter((one) => authors.every(({ organiserId }) => organiserId !== one))
  if (readers.length > 0) return readers
  const isLast = ({ locale, revision }: Author) =>
    authors.every((other) => other.locale !== locale || other.revision <= revision)
  const last = authors.filter(isLast).map(({ organiserId }) => organiserId)
  return others.filter((one) => !last.includes(one))
}

/** By what a mail of an update is known to be the one of its recipient (`update_recipients.address_index`, in hex). */
export const recipientKey = (addressIndex: string) => `update/${addressIndex}`

/** States in which mails are still to go. */
export const underWay: readonly UpdateState[] = ['sending', 'paused']

/** Who gets an update; empty lists are everybody. */
export interface Audience {
  /** The one petition whose signers get it; null for all of its campaign. */
  petitionId: string | null
  countries: readonly string[]
  locales: readonly string[]
}

/**
 * True when everybody who gets the older update gets the newer one as well: then what has not gone of the older one would
 * only be read after the newer one.
 */
export function supersedes(newer: Audience, older: Audience): boolean {
  const holds = (all: readonly string[], some: readonly string[]) =>
    all.length === 0 || (some.length > 0 && some.every((one) => all.includes(one)))
  const petitions = newer.petitionId === null || newer.petitionId === older.petitionId
  return petitions && holds(newer.countries, older.countries) && holds(newer.locales, older.locales)
}

/** The language in which a signer gets a text: the one they signed in, else the original. */
export function languageFor(
  signed: string,
  { originalLocale, locales }: { originalLocale: string; locales: string[] },
) {
  return locales.includes(signed) ? signed : originalLocale
}

const required = ['title', 'summary', 'text'] as const

/** What an update lacks before it may be approved. */
export function findUpdateGaps(form: {
  originalLocale: string
  translations: readonly { locale: string; title: string; summary: string; text: string }[]
}): Gap<(typeof required)[number]>[] {
  return findGaps(form.translations, required, form.originalLocale)
}

/** Pages for everybody. Mails link to them: an id says nothing to who reads along. */
export const updatePath = {
  one: (locale: string, id: string) => `/${locale}/updates/${id}`,
  /** The same in every mail of the update: it counts visits, and nobody's. */
  fromMail: (locale: string, id: string) => `/${locale}/updates/${id}?from=mail`,
  /** All that a campaign tells. */
  ofCampaign: (locale: string, campaign: string) => `/${locale}/campaigns/${campaign}/news`,
  feed: (locale: string, campaign: string) => `/${locale}/campaigns/${campaign}/feed.xml`,
}

/** Pages of updates on the desk. */
export const deskUpdatePath = {
  all: (locale: string, campaignId: string) => `/${locale}/desk/campaigns/${campaignId}/updates`,
  new: (locale: string, campaignId: string) => `/${locale}/desk/campaigns/${campaignId}/new-update`,
  one: (locale: string, id: string) => `/${locale}/desk/updates/${id}`,
  edit: (locale: string, id: string) => `/${locale}/desk/updates/${id}/edit`,
  preview: (locale: string, id: string) => `/${locale}/desk/updates/${id}/preview`,
  /** The link mailed to an organiser who is alone. */
  approve: (locale: string, id: string, token: string) => `/${locale}/desk/updates/${id}?approve=${token}`,
}
