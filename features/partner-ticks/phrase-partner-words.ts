import { hash } from 'node:crypto'

/** A partner as a form in one language asks for it. */
export interface AskedPartner {
  id: string
  slug: string
  name: string
  place: string
  /** What is agreed to, in the words of the partner. */
  consent: string
  locale: string
}

/** What somebody agrees to beside a tick, as it is kept: whom it is about, and the words. */
export function phrasePartnerWords({ name, place, consent, locale }: AskedPartner) {
  const text = [place === '' ? name : `${name}, ${place}`, consent].join('\n')
  return { purpose: 'partner', locale, text } as const
}

/** What a form says of the words that it showed: where others are set by now, they are shown before anybody agrees. */
export function markPartnerWords(partner: AskedPartner): string {
  return hash('sha256', phrasePartnerWords(partner).text).slice(0, 16)
}
