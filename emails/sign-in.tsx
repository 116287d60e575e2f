import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface SignIn {
  url: string
  code: string
  /** The page where the code can be typed. */
  codeUrl: string
  /** They work for a day, and not for twenty minutes. */
  long: boolean
  site: string
}

/** Lets an organiser in. */
export function signIn({ locale, t }: Words, { url, code, codeUrl, long, site }: SignIn): Message {
  return {
    locale,
    subject: t('sign-in.subject'),
    preheader: t('sign-in.preheader', { long: String(long) }),
    title: t('sign-in.title'),
    blocks: [
      { kind: 'paragraph', text: t('sign-in.lead', { long: String(long) }) },
      { kind: 'button', label: t('sign-in.button'), url },
      { kind: 'code', label: t('parts.code.label'), code, place: t('parts.code.place'), url: codeUrl },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('sign-in.notYou') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: SignIn = {
  url: 'https://example.org/en/desk/sign-in/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  code: 'K7QM-4TXP',
  codeUrl: 'https://example.org/en/desk/sign-in/check',
  long: false,
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={signIn(mailWords(locale), preview)} />
}
