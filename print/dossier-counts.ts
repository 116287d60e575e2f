import type { Dossier, DossierText } from '@/features/hand-ins/read-dossier'
import { countryName } from '@/features/places/name-country'
import { qrCodeSvg } from './qr-code'
import { type dossierWords, kindWords } from './words'

type Words = ReturnType<typeof dossierWords>

/** A day as the dossier writes it. */
export function dossierDay(locale: string, day: Date): string {
  const spoken = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(spoken, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

/** The numbers on the cover: the confirmed ones, the kinds beside them, all together, and the countries. */
export function numbersOf({ locale, total, others, together, countries }: Dossier, say: Words) {
  const number = new Intl.NumberFormat(locale)
  const kind = kindWords(locale)
  const sums = [
    { name: kind('confirmed.name'), count: number.format(total) },
    ...others.map((one) => ({ name: kind(`${one.kind}.name`), count: number.format(one.count) })),
    { name: say('together'), count: number.format(together) },
  ]
  return {
    total: number.format(total),
    kinds: others.length > 0 ? sums : [],
    countries: countries.map(({ country, count }) => ({
      name: countryName(country, locale),
      count: number.format(count),
    })),
  }
}

/** How anyone checks the numbers: two sentences, the fingerprint of the newest list, the address and its code. */
export function checkOf({ locale, check: { url, newest } }: Dossier, say: Words) {
  return {
    title: say('check.title'),
    text: say(newest ? 'check.text' : 'check.before'),
    url,
    label: url.replace(/^https?:\/\//, ''),
    picture: qrCodeSvg(url),
    list: newest ? say('check.list', { day: dossierDay(locale, newest.day) }) : '',
    root: newest?.root.match(/.{8}/g)?.join(' ') ?? '',
  }
}

/** The kinds of which there is more to say than their number: where, when and how many, with what they come to. */
export function otherPartsOf({ locale, others }: Dossier, say: Words) {
  const number = new Intl.NumberFormat(locale)
  const kind = kindWords(locale)
  return others
    .filter(({ rows }) => rows.length > 0)
    .map((one) => ({
      title: kind(`${one.kind}.name`),
      hint: kind(`${one.kind}.hint`),
      columns: [say('rows.place'), say('rows.day'), say('rows.number')],
      rows: one.rows.map(({ name, on, count }) => [name, dossierDay(locale, on), number.format(count)]),
      sum: [say('together'), '', number.format(one.count)],
    }))
}

/** How a text came to be as it is: what it changed of the version before, and the days on which it was mended. */
export function changesOf({ change }: DossierText, locale: string, say: Words) {
  if (!change) return { title: '', legend: '', pieces: [], mended: '' }
  const { version, since, pieces, mended } = change
  const day = (date: Date) => dossierDay(locale, date)
  return {
    title: pieces.length > 0 ? say('changes.title', { before: version - 1, day: day(since) }) : '',
    legend: say('changes.legend'),
    pieces: pieces.map(({ piece, compared }) => ({ name: say(`pieces.${piece}`), compared })),
    mended:
      mended.length > 0 ? say('changes.mended', { days: new Intl.ListFormat(locale).format(mended.map(day)) }) : '',
  }
}
