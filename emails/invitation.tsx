import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface Invitation {
  url: string
  team: string
  site: string
}

/** Invites somebody to a team. */
export function invitation({ locale, t }: Words, { url, team, site }: Invitation): Message {
  return {
    locale,
    subject: t('invitation.subject'),
    preheader: t('invitation.preheader'),
    title: t('invitation.title'),
    blocks: [
      { kind: 'paragraph', text: t('invitation.lead') },
      { kind: 'button', label: t('invitation.button'), url },
      { kind: 'paragraph', text: t('invitation.team', { team }) },
      { kind: 'heading', text: t('invitation.notYouTitle') },
      { kind: 'paragraph', text: t('invitation.notYou') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: Invitation = {
  url: 'https://example.org/en/desk/invitations/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  team: 'Friends of the miners',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={invitation(mailWords(locale), preview)} />
}
