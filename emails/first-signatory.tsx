import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface FirstSignatory {
  /** The own page, where one answers. */
  url: string
  /** Who invites: an organiser, and their team. */
  by: string
  team: string
  /** It is the second mail, and the last. */
  reminder: boolean
  site: string
}

/** Asks somebody to stand at the head of a petition. Says neither of which nor to whom it goes. */
export function firstSignatory({ locale, t }: Words, { url, by, team, reminder, site }: FirstSignatory): Message {
  return {
    locale,
    subject: t(reminder ? 'first-signatory.reminderSubject' : 'first-signatory.subject'),
    preheader: t('first-signatory.preheader'),
    title: t('first-signatory.title'),
    blocks: [
      { kind: 'paragraph', text: t('first-signatory.lead') },
      { kind: 'button', label: t('first-signatory.button'), url },
      {
        kind: 'paragraph',
        text: team && team !== by ? t('first-signatory.byTeam', { by, team }) : t('first-signatory.by', { by }),
      },
      { kind: 'paragraph', text: t('first-signatory.link') },
      { kind: 'paragraph', text: t(reminder ? 'first-signatory.last' : 'first-signatory.once') },
      { kind: 'heading', text: t('first-signatory.notYouTitle') },
      { kind: 'paragraph', text: t('first-signatory.notYou') },
      { kind: 'heading', text: t('first-signatory.dataTitle') },
      { kind: 'paragraph', text: t('first-signatory.data') },
    ],
    footer: t('first-signatory.footer', { site }),
  }
}

export const preview: FirstSignatory = {
  url: 'https://example.org/en/first-signatories/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  by: 'Ada Organiser',
  team: 'Friends of the miners',
  reminder: true,
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={firstSignatory(mailWords(locale), preview)} />
}
