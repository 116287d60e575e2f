import { unconfirmedKeptDays } from '@/features/signatures/rules'
import type { CampaignState, LetterState, ModelLetterState } from '@/generated/prisma/enums'

/** Days a letter is kept that nobody confirmed: as long as a signature, so that people are told one number. */
export const unconfirmedLetterDays = unconfirmedKeptDays

/** Letters that are counted and shown: they have left the sender's hands, or are on paper in them. */
export const sentLetters: readonly LetterState[] = ['out', 'closed']

/** True while people may write with a model letter; one that was stopped waits for a second look. */
export function takesLetters(
  model: {
    state: ModelLetterState
    closesAt: Date | null
    stoppedAt: Date | null
    campaign: { state: CampaignState }
  },
  now: Date,
): boolean {
  const open = model.closesAt === null || model.closesAt > now
  return model.state === 'published' && model.stoppedAt === null && model.campaign.state === 'published' && open
}

/** Who a mailed letter goes to. */
export type Recipient = { to: 'sender' } | { to: 'addressee'; email: string }

/**
 * Chooses the recipient of a letter when it is confirmed. A letter of a demonstration goes to its own sender, whatever
 * else is set; undefined when the addressee has no address we may write to.
 */
export function chooseRecipient(letter: { demo: boolean; email: string | undefined }): Recipient | undefined {
  if (letter.demo) return { to: 'sender' }
  return letter.email === undefined ? undefined : { to: 'addressee', email: letter.email }
}

/**
 * The address a letter is finally mailed to, looked at once more before it leaves: one word of "demonstration", at the
 * writing or now, and it goes to its sender. `demo` says that a line about it must stand above the letter.
 */
export function finalRecipient(
  chosen: Recipient,
  letter: { demo: boolean; campaignDemo: boolean; senderEmail: string | undefined },
): { email: string | undefined; demo: boolean } {
  const demo = letter.demo || letter.campaignDemo || chosen.to === 'sender'
  return demo ? { email: letter.senderEmail, demo: true } : { email: chosen.email, demo: false }
}

/** Countries that write on US Letter (Unicode CLDR, paperSize). */
const usLetter = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** The paper of a country. */
export function paperOf(country: string): 'a4' | 'us-letter' {
  return usLetter.has(country) ? 'us-letter' : 'a4'
}

/** Where the post of a country expects the address, seen from the front of an envelope: France and Monaco on the right. */
const rightWindow = new Set('FR MC GP MQ GF RE YT PM BL MF'.split(' '))

/** The side on which the envelopes of a country have their window. */
export function windowOf(country: string): 'left' | 'right' {
  return rightWindow.has(country) ? 'right' : 'left'
}

/** The language most people of a country read (Unicode CLDR, likely subtags): "AT" is "de". */
export function languageOf(country: string): string {
  return new Intl.Locale(`und-${country}`).maximize().language
}

/** Paths that mails, codes and pages link to (design, addresses). */
export const letterPath = {
  confirm: (locale: string, token: string) => `/${locale}/letters/confirm/${token}`,
  /** Where the code of a mail is typed. The model letter stands there by its id, which says nothing to who reads along. */
  code: (locale: string, modelLetterId: string) => `/${locale}/letters/code?letter=${modelLetterId}`,
  model: (locale: string, slug: string) => `/${locale}/letters/${slug}`,
  compose: (locale: string, slug: string, addresseeId: string) => `/${locale}/letters/${slug}/${addresseeId}`,
  sent: (locale: string, slug: string, id: string) => `/${locale}/letters/${slug}/sent/${id}`,
}
