import type { EndorsementState } from '@/generated/prisma/enums'

/** What nobody confirmed is gone after this many days, as with signatures. */
export const proposedDays = 7
/** The officer of an organisation that was refused is forgotten after this many days: until then they may answer. */
export const refusedDays = 30
/** Organisations on one page of the petition. */
export const shownAtOnce = 20
/** Organisations on one page of the desk. */
export const listedAtOnce = 30

/** Pixels along the longer side of a logo: it is shown small. */
export const logoSide = 192

/** An organiser looks at these. */
export const waiting: EndorsementState = 'confirmed'

interface Step {
  from: readonly EndorsementState[]
  to: EndorsementState
}

/** What leads an organisation's signature out of which states into which; anywhere else the act changes nothing. */
export const endorsementSteps = {
  /** Also with what was corrected: what an organiser has not looked at is not shown. */
  confirm: { from: ['proposed', 'confirmed', 'shown', 'refused'], to: 'confirmed' },
  show: { from: ['confirmed', 'refused'], to: 'shown' },
  refuse: { from: ['confirmed', 'shown'], to: 'refused' },
  withdraw: { from: ['confirmed', 'shown', 'refused'], to: 'withdrawn' },
} satisfies Record<string, Step>

export type EndorsementAct = keyof typeof endorsementSteps

/** True where the act changes something. */
export function mayBe(state: EndorsementState, act: EndorsementAct): boolean {
  const { from }: Step = endorsementSteps[act]
  return from.includes(state)
}

/**
 * True when an e-mail address is at the domain of a website, or below it: the one hint for an organiser that who writes
 * may be who they say. A website with a host of its own at a provider is not at the provider's domain.
 */
export function isAtOwnDomain(email: string, website: string): boolean {
  if (website === '' || !URL.canParse(website)) return false
  const site = new URL(website).hostname.replace(/^www\./, '')
  const host = email.slice(email.lastIndexOf('@') + 1)
  if (!URL.canParse(`http://${host}`)) return false
  const domain = new URL(`http://${host}`).hostname
  return domain === site || domain.endsWith(`.${site}`)
}

/** Pages of an organisation's signature (design, addresses). */
export const endorsePath = {
  form: (locale: string, slug: string) => `/${locale}/endorse/${slug}`,
  own: (locale: string, token: string) => `/${locale}/endorsements/${token}`,
  /** The logo of an organisation that is shown, and any of them for an organiser. */
  logo: (locale: string, id: string) => `/${locale}/photos/${id}`,
  deskLogo: (locale: string, file: string) => `/${locale}/desk/files/${file}`,
  campaign: (locale: string, slug: string) => `/${locale}/campaigns/${slug}/endorse`,
  resolve: (locale: string, slug: string) => `/${locale}/campaigns/${slug}/resolve`,
  /** The text of a resolution to print: with its blanks empty, or as a branch filled it in. */
  model: (locale: string, slug: string) => `/${locale}/campaigns/${slug}/resolution.pdf`,
  resolution: (locale: string, id: string) => `/${locale}/resolutions/${id}/resolution.pdf`,
  desk: (locale: string, { kind, id }: { kind: 'petition' | 'campaign'; id: string }) =>
    `/${locale}/desk/${kind}s/${id}/endorsements`,
}

/** The three forms of organisations: to sign a petition, to stand behind a campaign, and to say what a branch resolved. */
export type EndorseWay = 'form' | 'campaign' | 'resolve'

/** The name that the token of a form is bound to. */
export function endorseFormName(way: EndorseWay, slug: string): string {
  return way === 'form' ? `endorse/${slug}` : `${way}/${slug}`
}

/** The key of the letter that says what a branch resolved, written by a model letter. */
export function branchKey(modelLetterId: string, endorsementId: string): string {
  return `${modelLetterId}:branch:${endorsementId}`
}
