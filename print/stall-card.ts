import { qrCodeSvg } from './qr-code'
import { setPdf, setting } from './typst'
import { cardWords } from './words'

/** What stands on the card for the stewards of a stall. */
export interface StallCard {
  /** The address of the stall, with its code. */
  url: string
  /** Language of whoever prints it. */
  locale: string
  place: string
  /** The last day, in words. */
  until: string
  petition: { title: string; locale: string }
}

const steps = ['home', 'hand', 'number', 'last', 'code'] as const

/** Prints the card as PDF: how a stall is run, with the code to scan. */
export function printStallCard({ url, locale, place, until, petition }: StallCard): Buffer {
  const say = cardWords(locale)
  return setPdf('stall-card.typ', {
    ...setting(locale),
    url,
    label: url.replace(/^https?:\/\//, ''),
    picture: qrCodeSvg(url),
    title: say('title'),
    open: say('open'),
    facts: [
      { name: say('petition'), text: petition.title, language: petition.locale.split('-')[0] ?? 'en' },
      { name: say('place'), text: place, language: null },
      { name: say('until'), text: until, language: null },
    ],
    steps: steps.map((step) => say(`steps.${step}`)),
  })
}
