import { CheckReason, CheckResult } from '@/generated/prisma/enums'

/** The directory on the desk: the list, one entry with its pages, the queues. */
export const desk = {
  directory: (locale: string) => `/${locale}/desk/directory`,
  entry: (locale: string, id: string) => `/${locale}/desk/directory/${id}`,
  blocks: (locale: string, id: string) => `/${locale}/desk/directory/${id}/blocks`,
  history: (locale: string, id: string) => `/${locale}/desk/directory/${id}/history`,
  new: (locale: string) => `/${locale}/desk/directory/new`,
  checks: (locale: string) => `/${locale}/desk/directory/checks`,
  corrections: (locale: string) => `/${locale}/desk/directory/corrections`,
  import: (locale: string) => `/${locale}/desk/directory/import`,
}

/** Where a line of the history comes from, read from its source: an undoing, a check, or words of whoever made it. */
export type ChangeOrigin =
  | { kind: 'undo'; changeId: string }
  | { kind: 'check'; reason: CheckReason; result: CheckResult }
  | { kind: 'link'; href: string }
  | { kind: 'text'; text: string }

/** Takes the source of a change apart. */
export function originOf(source: string): ChangeOrigin {
  const undo = /^undo:(\d+)$/.exec(source)
  if (undo?.[1]) return { kind: 'undo', changeId: undo[1] }
  const check = /^check:(\w+):(\w+)$/.exec(source)
  const reason = Object.values(CheckReason).find((one) => one === check?.[1])
  const result = Object.values(CheckResult).find((one) => one === check?.[2])
  if (reason && result) return { kind: 'check', reason, result }
  return /^https?:\/\/\S+$/.test(source) ? { kind: 'link', href: source } : { kind: 'text', text: source }
}

/**
 * The source of a change as somebody typed it: words that would read as an undoing or a check of ours ("undo:12") are
 * parted, so that they stay words.
 */
export function typedSource(text: string): string {
  const { kind } = originOf(text)
  return kind === 'undo' || kind === 'check' ? text.replaceAll(':', ': ') : text
}

/** Where an example letter is posted: in a country of the reader's language, and abroad, so that the country line shows. */
export function postedFrom(locale: string, hostCountry: string): string {
  const [home, neighbour] = locale === 'ru' ? (['KZ', 'KG'] as const) : (['GB', 'IE'] as const)
  return hostCountry === home ? neighbour : home
}
