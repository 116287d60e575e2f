import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'
import { type EventFacts, preview as reminder } from './event-reminder'

export interface EventChange extends EventFacts {
  /** It does not take place. */
  calledOff: boolean
}

/** Tells somebody who comes that the event is at another time or place, or that it was called off. The subject says neither. */
export function eventChange({ locale, t }: Words, change: EventChange): Message {
  const { title, when, where, page, own, site, calledOff } = change
  return {
    locale,
    subject: t('event-change.subject'),
    preheader: t('event-change.preheader'),
    title: t(calledOff ? 'event-change.offTitle' : 'event-change.title'),
    blocks: [
      { kind: 'paragraph', text: t(calledOff ? 'event-change.off' : 'event-change.lead') },
      { kind: 'paragraph', text: t('event-reminder.below') },
      {
        kind: 'facts',
        facts: [
          { name: t('event-reminder.what'), value: title },
          { name: t('event-reminder.when'), value: when },
          ...(where === '' ? [] : [{ name: t('event-reminder.where'), value: where }]),
        ],
      },
      { kind: 'button', label: t('event-reminder.button'), url: page },
      ...(calledOff
        ? []
        : [
            { kind: 'heading' as const, text: t('event-reminder.notTitle') },
            { kind: 'paragraph' as const, text: t('event-reminder.notText') },
            { kind: 'button' as const, label: t('event-reminder.own'), url: own },
          ]),
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: EventChange = { ...reminder, calledOff: false }

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={eventChange(mailWords(locale), preview)} />
}
