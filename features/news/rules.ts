import type { ConsentPurpose } from '@/generated/prisma/enums'

/** What a signer may agree to be written to about: what organisers write, and what goes by itself when it happens. */
export const newsPurposes = ['updates', 'closed', 'handed_in', 'answered', 'won', 'case_status'] as const
export type NewsPurpose = (typeof newsPurposes)[number]
/** What happens, and is told in words of the site's own. */
export type NewsEvent = Exclude<NewsPurpose, 'updates'>

/** True for a purpose of which there is news; the others are agreed to for the petition itself. */
export function isNewsPurpose(purpose: ConsentPurpose): purpose is NewsPurpose {
  return newsPurposes.some((known) => known === purpose)
}

/** Where the link of a mail with news leads: the page on which its reader stops them. */
export const unsubscribePath = (locale: string, token: string) => `/${locale}/unsubscribe/${token}`
