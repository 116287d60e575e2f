import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

/** What a mail to somebody who comes says of the event. */
export interface EventFacts {
  title: string
  /** When it begins, by the clock of the place. */
  when: string
  where: string
  /** One thing on a line; empty for nothing. */
  bring: string
  /** The public page, and their own. */
  page: string
  own: string
  site: string
}

/** Reminds somebody who comes, on the day before. The subject says nothing of what. */
export function eventReminder({ locale, t }: Words, facts: EventFacts): Message {
  const { title, when, where, bring, page, own, site } = facts
  return {
    locale,
    subject: t('event-reminder.subject'),
    preheader: t('event-reminder.preheader'),
    title: t('event-reminder.title'),
    blocks: [
      { kind: 'paragraph', text: t('event-reminder.lead') },
      { kind: 'paragraph', text: t('event-reminder.below') },
      {
        kind: 'facts',
        facts: [
          { name: t('event-reminder.what'), value: title },
          { name: t('event-reminder.when'), value: when },
          ...(where === '' ? [] : [{ name: t('event-reminder.where'), value: where }]),
        ],
      },
      ...(bring === '' ? [] : [{ kind: 'quote' as const, title: t('event-reminder.bring'), text: bring }]),
      { kind: 'button', label: t('event-reminder.button'), url: page },
      { kind: 'heading', text: t('event-reminder.notTitle') },
      { kind: 'paragraph', text: t('event-reminder.notText') },
      { kind: 'button', label: t('event-reminder.own'), url: own },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: EventFacts = {
  title: 'Back to the embassy in London',
  when: 'Wednesday 25 May 2016 at 12:30',
  where: 'In front of the embassy, 125 Pall Mall, London',
  bring: 'Something warm\nThe postcard with the demands',
  page: 'https://example.org/en/events/back-to-the-embassy-in-london',
  own: 'https://example.org/en/sign-ups/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={eventReminder(mailWords(locale), preview)} />
}
