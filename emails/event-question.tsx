import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface EventQuestion {
  /** The event on the desk. */
  url: string
  text: string
  name: string
  /** As it was typed, and proved by nobody; empty where no answer is wished. */
  email: string
  site: string
}

/** Brings a question about an event to an organiser. */
export function eventQuestion({ locale, t }: Words, { url, text, name, email, site }: EventQuestion): Message {
  return {
    locale,
    subject: t('event-question.subject'),
    preheader: t('event-question.preheader'),
    title: t('event-question.title'),
    blocks: [
      { kind: 'paragraph', text: t('event-question.lead') },
      { kind: 'paragraph', text: t('event-reminder.below') },
      { kind: 'quote', title: name === '' ? t('event-offer.unnamed') : name, text },
      ...(email === ''
        ? [{ kind: 'paragraph' as const, text: t('event-question.noAnswer') }]
        : [
            { kind: 'facts' as const, facts: [{ name: t('event-question.email'), value: email }] },
            { kind: 'paragraph' as const, text: t('event-question.unproved') },
          ]),
      { kind: 'button', label: t('event-offer.button'), url },
    ],
    footer: t('event-offer.footer', { site }),
  }
}

export const preview: EventQuestion = {
  url: 'https://example.org/en/desk/events/0190f0f0-0000-7000-8000-000000000001',
  text: 'Is the place in front of the embassy reachable with a wheelchair?',
  name: 'Ivy Invented',
  email: 'ivy@example.net',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={eventQuestion(mailWords(locale), preview)} />
}
