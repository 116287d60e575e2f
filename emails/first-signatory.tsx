import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface FirstSignatory {
  /** The own page, where one answers. */
  url: string
  /** Who invites: an organiser, and their team. */
  by: string
  team: string
  /** The reminder is the second mail, and the last before an answer; `link` goes to who has confirmed. */
  what: 'invitation' | 'reminder' | 'link'
  site: string
}

/**
 * Asks somebody to stand at the head of a petition; who has confirmed gets the link of their own page anew. Says neither of
 * which petition nor to whom it goes.
 */
export function firstSignatory({ locale, t }: Words, { url, by, team, what, site }: FirstSignatory): Message {
  const isLink = what === 'link'
  const inviter = team && team !== by ? t('first-signatory.byTeam', { by, team }) : t('first-signatory.by', { by })
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
  const heading = (text: string) => ({ kind: 'heading', text }) as const
  return {
    locale,
    subject: t(`first-signatory.subjects.${what}`),
    preheader: t(isLink ? 'first-signatory.anew.preheader' : 'first-signatory.preheader'),
    title: t(isLink ? 'first-signatory.anew.title' : 'first-signatory.title'),
    blocks: [
      paragraph(t(isLink ? 'first-signatory.anew.lead' : 'first-signatory.lead')),
      { kind: 'button', label: t(isLink ? 'first-signatory.anew.button' : 'first-signatory.button'), url },
      paragraph(inviter),
      paragraph(t('first-signatory.link')),
      ...(isLink ? [] : [paragraph(t(what === 'reminder' ? 'first-signatory.last' : 'first-signatory.once'))]),
      heading(t('first-signatory.notYouTitle')),
      paragraph(t(isLink ? 'first-signatory.anew.notYou' : 'first-signatory.notYou')),
      heading(t('first-signatory.dataTitle')),
      paragraph(t('first-signatory.data')),
    ],
    footer: t('first-signatory.footer', { site }),
  }
}

export const preview: FirstSignatory = {
  url: 'https://example.org/en/first-signatories/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  by: 'Ada Organiser',
  team: 'Friends of the miners',
  what: 'reminder',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={firstSignatory(mailWords(locale), preview)} />
}
