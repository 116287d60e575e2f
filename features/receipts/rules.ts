import { isoDay } from '@/features/days'

/** What the number of a petition is made of. Each kind is counted apart and shown apart; whoever adds one says how it is counted in `read-count.ts`. */
export const countedKinds = ['confirmed', 'paper', 'stalls', 'elsewhere'] as const
export type CountedKind = (typeof countedKinds)[number]
/** Those beside the ones confirmed by e-mail. */
export type OtherKind = Exclude<CountedKind, 'confirmed'>
export const otherKinds = countedKinds.filter((kind): kind is OtherKind => kind !== 'confirmed')

/** What stands beside it and is not counted: forms nobody has confirmed yet or did in time, and signatures that count no more. */
export const besideKinds = ['waiting', 'expired', 'withdrawn', 'erased', 'quarantined'] as const
export type BesideKind = (typeof besideKinds)[number]

/**
 * What is counted of a version, in the order of a day's file. `listed` are codes on all lists; `unlisted` signatures that
 * count and wait for one; of codes those whose signature is `gone` (taken back, deleted or quarantined) or has been
 * `replaced` by one under another version, and those that belong to nobody (`filled`).
 */
export const versionParts = ['listed', 'unlisted', 'gone', 'replaced', 'filled', 'confirmed'] as const
export type VersionPart = (typeof versionParts)[number]

export type VersionCount = { version: number } & Record<VersionPart, number>

/** All numbers of a petition at one moment: what page, file, dossier and desk show. */
export interface PetitionCount {
  numbers: Record<CountedKind, number>
  beside: Record<BesideKind, number>
  /** The oldest first. */
  versions: VersionCount[]
}

/** The number of a petition: all kinds together. */
export function totalOf({ numbers }: Pick<PetitionCount, 'numbers'>): number {
  return countedKinds.reduce((sum, kind) => sum + numbers[kind], 0)
}

/** Forms that were sent in: each was confirmed, or stands under one of the others. */
export function formsOf({ numbers, beside }: Pick<PetitionCount, 'numbers' | 'beside'>): number {
  return besideKinds.reduce((sum, kind) => sum + beside[kind], numbers.confirmed)
}

/** What is wrong with the numbers of a version; undefined when they add up. Each difference only ever lowers the count. */
export function findMiscount(count: VersionCount): string | undefined {
  const { version, listed, unlisted, gone, replaced, filled, confirmed } = count
  const negative = versionParts.find((part) => count[part] < 0)
  if (negative) return `version ${version}: ${negative} is ${count[negative]}`
  const right = listed + unlisted - gone - replaced - filled
  return right === confirmed ? undefined : `version ${version}: ${confirmed} confirmed, and the lists say ${right}`
}

/** A list has at least so many codes of a version, so that no code can be told to be that of a certain signature. */
export const fewestCodes = 10
/** Codes of one version that a list takes at most; what is beyond waits for the next day. */
export const mostCodes = 2_000_000
/** A form waits so many days at most for being confirmed: its link lives for 72 hours. */
export const waitingDays = 3

const letters = 16

/** A code as people read it: "K7QM-4TXP-0W2E-9ZJD". */
export function showCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Letters that look like these in another alphabet, and those that look like digits. */
const alike: Record<string, string> = {
  ...{ O: '0', I: '1', L: '1' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' },
}

/**
 * The sixteen letters of a code as somebody typed it; undefined when it is none. Forgives case, blanks and dashes of any
 * kind, takes O for 0, I and L for 1 (Crockford's base 32), and Cyrillic letters for the Latin ones that they look like.
 */
export function parseCode(text: string): string | undefined {
  if (text.length > 100) return undefined
  const typed = text.toUpperCase().replace(/[\s\p{Pd}\u00ad\u200b-\u200f]/gu, '')
  const code = Array.from(typed, (letter) => alike[letter] ?? letter).join('')
  return code.length === letters && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : undefined
}

/** True of a hash in hexadecimal digits, as files and lists have it. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** The day whose file has that name, "2026-12-01.txt"; undefined where it is none. */
export function parseDayName(name: string): Date | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})\.txt$/.exec(name) ?? []
  const at = new Date(day ?? '')
  return !Number.isNaN(at.getTime()) && isoDay(at) === day ? at : undefined
}

/** Pages and files of a petition's count. `day` is as in {@link isoDay}; a text is named by version and language. */
export const countPath = {
  page: (locale: string, slug: string) => `/${locale}/petitions/${slug}/count`,
  json: (locale: string, slug: string) => `/${locale}/petitions/${slug}/count.json`,
  check: (locale: string, slug: string) => `/${locale}/petitions/${slug}/check`,
  day: (locale: string, slug: string, day: string) => `/${locale}/petitions/${slug}/receipts/${day}.txt`,
  text: (locale: string, slug: string, { version, language }: { version: number; language: string }) =>
    `/${locale}/petitions/${slug}/texts/${version}.${language}.txt`,
  /** A text by its hash: also one that has other words by now. */
  textOf: (locale: string, slug: string, hash: string) => `/${locale}/petitions/${slug}/texts/${hash}.txt`,
}
