import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface CosignInvitation {
  /** The page with the letter and the two buttons, its token in the path. */
  url: string
  /** Who invites: an organiser, and their team. */
  by: string
  team: string
  /** When answers end; nobody has said so for null. */
  until: Date | null
  site: string
}

/** Asks somebody to sign a letter with others. Says not whose letter it is, nor what about or to whom. */
export function cosignInvitation({ locale, t, day }: Words, invitation: CosignInvitation): Message {
  const { url, by, team, until, site } = invitation
  return {
    locale,
    subject: t('cosign-invitation.subject'),
    preheader: t('cosign-invitation.preheader'),
    title: t('cosign-invitation.title'),
    blocks: [
      { kind: 'paragraph', text: t('cosign-invitation.lead') },
      { kind: 'button', label: t('cosign-invitation.button'), url },
      {
        kind: 'paragraph',
        text: team && team !== by ? t('cosign-invitation.byTeam', { by, team }) : t('cosign-invitation.by', { by }),
      },
      ...(until ? [{ kind: 'paragraph' as const, text: t('cosign-invitation.until', { day: day(until) }) }] : []),
      { kind: 'paragraph', text: t('cosign-invitation.link') },
      { kind: 'heading', text: t('cosign-invitation.notYouTitle') },
      { kind: 'paragraph', text: t('cosign-invitation.notYou') },
      { kind: 'heading', text: t('cosign-invitation.dataTitle') },
      { kind: 'paragraph', text: t('cosign-invitation.data') },
    ],
    footer: t('cosign-invitation.footer', { site }),
  }
}

export const preview: CosignInvitation = {
  url: 'https://example.org/en/letters/cosign/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  by: 'Ada Organiser',
  team: 'Friends of the miners',
  until: new Date('2026-03-09'),
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={cosignInvitation(mailWords(locale), preview)} />
}
