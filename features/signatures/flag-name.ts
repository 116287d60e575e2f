import { boundMarks } from '@/features/safety/bound-text'

/** Why a name waits for a moderator before it is listed in public. It is counted all the same. */
export type NameFlag = 'mixed_script' | 'symbols' | 'well_known' | 'one_letter'

/** Heads of state whose names are signed in jest; compared without case, accents and order. */
const wellKnown = [
  'Vladimir Putin',
  'Владимир Путин',
  'Alexander Lukashenko',
  'Александр Лукашенко',
  'Kassym-Jomart Tokayev',
  'Касым-Жомарт Токаев',
  'Қасым-Жомарт Тоқаев',
  'Nursultan Nazarbayev',
  'Нурсултан Назарбаев',
  'Xi Jinping',
  'Donald Trump',
  'Kim Jong Un',
  'Volodymyr Zelensky',
  'Владимир Зеленский',
  'Ramzan Kadyrov',
  'Рамзан Кадыров',
]

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Georgian',
  'Hangul',
  'Thai',
  'Devanagari',
]
const scriptPatterns = scripts.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/** Flags of a name that will stand in public; `organisers` are the names of people it could be mistaken for. */
export function flagName(name: string, organisers: readonly string[] = []): NameFlag[] {
  const key = compareKey(name)
  const flags: NameFlag[] = []
  if (name.split(/[\s-]+/).some(mixesScripts)) flags.push('mixed_script')
  if (/[^\p{L}\p{M}\p{N}\s.,'’‘ʼ`´·()\-‐–\u200C\u200D]/u.test(name) || /--|\p{N}{3}/u.test(name)) flags.push('symbols')
  if ([...wellKnown, ...organisers].some((other) => compareKey(other) === key)) flags.push('well_known')
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(name)) flags.push('one_letter')
  return flags
}

/** Letters of two alphabets inside one word, as in a Cyrillic "а" before a Latin "dmin". */
function mixesScripts(word: string): boolean {
  return scriptPatterns.filter((pattern) => pattern.test(word)).length > 1
}

/** Names that look alike have one key: compatibility forms folded (NFKC), no accents, case or order of words. */
function compareKey(name: string): string {
  return boundMarks(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ')
}
