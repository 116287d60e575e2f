import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface EventOffer {
  /** The event on the desk. */
  url: string
  /** As it was typed; empty where nobody gave one. */
  name: string
  offer: string
  site: string
}

/** Tells an organiser what somebody who comes to an event would bring or do. */
export function eventOffer({ locale, t }: Words, { url, name, offer, site }: EventOffer): Message {
  return {
    locale,
    subject: t('event-offer.subject'),
    preheader: t('event-offer.preheader'),
    title: t('event-offer.title'),
    blocks: [
      { kind: 'paragraph', text: t('event-offer.lead') },
      { kind: 'paragraph', text: t('event-reminder.below') },
      { kind: 'quote', title: name === '' ? t('event-offer.unnamed') : name, text: offer },
      { kind: 'button', label: t('event-offer.button'), url },
      { kind: 'paragraph', text: t('event-offer.address') },
    ],
    footer: t('event-offer.footer', { site }),
  }
}

export const preview: EventOffer = {
  url: 'https://example.org/en/desk/events/0190f0f0-0000-7000-8000-000000000001',
  name: 'Ivy Invented',
  offer: 'I can bring a megaphone and hold the banner.',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={eventOffer(mailWords(locale), preview)} />
}
