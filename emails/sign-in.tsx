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
    subject: t('signIn.subject'),
    preheader: t('signIn.preheader', { long: String(long) }),
    title: t('signIn.title'),
    blocks: [
      { kind: 'paragraph', text: t('signIn.lead', { long: String(long) }) },
      { kind: 'button', label: t('signIn.button'), url },
      { kind: 'code', label: t('code.label'), code, place: t('code.place'), url: codeUrl },
      { kind: 'heading', text: t('notYou.title') },
      { kind: 'paragraph', text: t('notYou.signIn') },
    ],
    footer: t('footer', { site }),
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
