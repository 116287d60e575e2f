import type { HandInWords } from '@/features/kits/phrase-kit'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import { spokenLocale } from '@/features/places/languages'
import { drawPrintedMap } from './draw-printed-map'
import { qrCodeSvg } from './qr-code'
import { setting } from './typst'
import { kitWords } from './words'

/** Everything that is printed for those who bring a letter to its door. */
export interface KitPrint {
  /** Language of the sheets for those who carry it. */
  locale: string
  /** Of a demonstration: what could be handed in says so. */
  demo?: boolean | undefined
  paper: 'a4' | 'us-letter'
  letter: ComposedLetter
  /** The letter's code alone, where it has one. */
  reference: string
  campaign: string
  /** For cover and receipt, in the letter's language; the line over the count has its day. */
  words: Omit<HandInWords, 'signatures'> & { locale: string; signatures: string }
  /** The campaign's petition: names of countries in the letter's language, largest count first. */
  petition?: { title: string; total: number; countries: { name: string; count: number }[] } | undefined
  /** The office in the language of those who go there. */
  office: { name: string; place: string; city: string; latitude?: number | undefined; longitude?: number | undefined }
  door: { url: string; code: string }
  /** The dossier that goes with the letter, as a PDF. */
  dossier?: Uint8Array | undefined
}

export interface StartPages {
  /** First and last page of each part. */
  parts: { from: number; to: number }[]
  total: number
}

/** The pages on which parts of so many pages stand after `before` pages, each beginning on the front of a sheet. */
export function startPages(before: number, counts: readonly number[]): StartPages {
  let page = before
  const parts = counts.map((count) => {
    const from = page + (page % 2) + 1
    page = from + count - 1
    return { from, to: page }
  })
  return { parts, total: page }
}

/** What the cover says, in the letter's language: who hands what to whom, and who stands behind it. */
export function coverSheet({ letter, reference, paper, words, petition, campaign, demo, dossier }: KitPrint) {
  const number = new Intl.NumberFormat(letter.locale)
  return {
    ...setting(words.locale),
    paper,
    words,
    demo: demo ? words.demo : '',
    letter: described(letter, reference),
    campaign,
    signatories: letter.signatures.length > 1 ? number.format(letter.signatures.length) : '',
    enclosed: dossier ? words.dossier : '',
    petition: petition
      ? {
          title: petition.title,
          total: number.format(petition.total),
          countries: petition.countries.map(({ name, count }) => ({ name, count: number.format(count) })),
        }
      : null,
  }
}

/** Two slips for one stamp each: one comes back, one stays. */
export function receiptSheet({ letter, reference, paper, words, dossier }: KitPrint) {
  const number = new Intl.NumberFormat(letter.locale)
  const signatories = letter.signatures.length > 1 ? number.format(letter.signatures.length) : ''
  const to = recipientOf(letter.address)
  const enclosed = dossier ? words.dossier : ''
  return {
    ...setting(words.locale),
    paper,
    words,
    letter: { ...described(letter, reference), to },
    signatories,
    enclosed,
  }
}

/** Who a letter goes to: what stands above the first line with a number, two lines or three. */
function recipientOf(address: readonly string[]): string {
  const street = address.findIndex((line) => /\d/.test(line))
  return address.slice(0, Math.min(3, Math.max(2, street < 0 ? 2 : street))).join(' ')
}

/** Subject, day and sender of a letter, for sheets that go with it. */
function described({ subject, dateline, sender, address }: KitPrint['letter'], reference: string) {
  return { subject, dateline, reference, from: sender[0] ?? '', address }
}

const refusals = [
  'refused_at_door',
  'refused_by_intercom',
  'courier_refused',
  'door_locked',
  'photographed_or_threatened',
  'no_answer',
] as const
const blanks = ['when', 'meet', 'speaks', 'brings', 'photos', 'guards'] as const
const numbers = ['campaignPhone', 'lawyerPhone', 'pressPhone', 'helpPhone'] as const
const refused = ['refusedTime', 'refusedLetterbox', 'refusedLeave', 'refusedTell'] as const
const safety = ['safetyCalm', 'safetyDistance', 'safetyFaces', 'safetyPhones', 'safetyLeave'] as const

/** What those who bring the letter have in their hands: where, when, who, and what to do. */
export function planSheet(kit: KitPrint, { refusal, parts, total }: StartPages & { refusal: number }) {
  const say = kitWords(kit.locale)
  const { latitude, longitude, ...office } = kit.office
  const map = latitude === undefined || longitude === undefined ? undefined : drawPrintedMap({ latitude, longitude })
  const names = [say('plan.receipt'), say('plan.cover'), say('plan.letter'), say('plan.secondLetter')]
  if (kit.dossier) names.push(say('plan.dossier'))
  const pages = ['1', `${refusal}`, ...parts.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))]
  return {
    ...setting(spoken(kit.locale)),
    paper: kit.paper,
    title: say('plan.title'),
    demo: kit.demo ? say('plan.demo') : '',
    campaign: kit.campaign,
    subject: kit.letter.subject,
    office,
    address: kit.letter.address,
    coordinates:
      latitude === undefined || longitude === undefined
        ? ''
        : say('plan.coordinates', {
            latitude: degrees(kit.locale, latitude),
            north: latitude >= 0 ? 'north' : 'south',
            longitude: degrees(kit.locale, longitude),
            east: longitude >= 0 ? 'east' : 'west',
          }),
    map: map ? { ...map, label: say('plan.scale', { km: map.scale.km }) } : null,
    mapNote: say('plan.map'),
    blanks: blanks.map((name) => say(`plan.${name}`)),
    numbersTitle: say('plan.numbers'),
    numbers: numbers.map((name) => say(`plan.${name}`)),
    refusedTitle: say('plan.refused'),
    refused: refused.map((name) => say(`plan.${name}`)),
    safetyTitle: say('plan.safety'),
    safety: safety.map((name) => say(`plan.${name}`)),
    contentsTitle: say('plan.contents'),
    contents: [say('plan.title'), say('refusal.title'), ...names].map((name, at) => ({ name, pages: pages[at] ?? '' })),
    contentsNote: say('plan.sides'),
    door: doorOf(kit),
    pages: { first: 1, total },
  }
}

/** The form on which a refusal is written down where it happens. */
export function refusalSheet(kit: KitPrint, pages: { first: number; total: number }) {
  const say = kitWords(kit.locale)
  return {
    ...setting(spoken(kit.locale)),
    paper: kit.paper,
    title: say('refusal.title'),
    lead: say('refusal.lead'),
    office: `${kit.office.name}, ${kit.office.place}`,
    subject: kit.letter.subject,
    reference: kit.reference,
    choices: refusals.map((outcome) => say(`refusal.${outcome}`)),
    other: say('refusal.other'),
    what: say('refusal.what'),
    date: say('refusal.date'),
    time: say('refusal.time'),
    byWhom: say('refusal.byWhom'),
    words: say('refusal.words'),
    happened: say('refusal.happened'),
    witnesses: say('refusal.witnesses'),
    photos: say('refusal.photos'),
    yes: say('refusal.yes'),
    no: say('refusal.no'),
    after: say('refusal.after'),
    door: doorOf(kit),
    pages,
  }
}

function doorOf({ door, locale }: KitPrint) {
  const say = kitWords(locale)
  return {
    ...door,
    picture: qrCodeSvg(door.url),
    label: door.url.replace(/^https?:\/\//, ''),
    codeName: say('door.code'),
    tell: say('plan.tell'),
  }
}

function spoken(locale: string): string {
  const language = spokenLocale(locale)
  return language === 'en' ? 'en-GB' : language
}

/** Degrees without their sign, to about a kilometre. */
function degrees(locale: string, value: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Math.abs(value))
}
