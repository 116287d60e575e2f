import { randomUUID } from 'node:crypto'

/** A text in each language it exists in: `{ en: …, ru: … }`. */
export type Texts<Text = string> = Readonly<Record<string, Text>>

/** Rows of translations: one for each language. */
export function translations<Text extends object>(texts: Texts<Text>): ({ locale: string } & Text)[] {
  return Object.entries(texts).map(([locale, text]) => ({ locale, ...text }))
}

/** A word that no other row has: "petition-5f3a9c1e". */
export function uniqueWord(noun: string): string {
  return `${noun}-${randomUUID().slice(0, 8)}`
}

/** The first instant of a day in UTC, written as "2016-05-25". */
export function dayAt(text: string): Date {
  return new Date(`${text}T00:00:00Z`)
}
