import type { Messages } from 'next-intl'
import { getLocale, getMessages, getTimeZone } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MoreWords } from './more-words'

/** The words of a noun, or one group of them: `cases`, `letters.desk`. */
type Group = { [Noun in keyof Messages]: Noun | `${Noun}.${GroupOf<Messages[Noun]>}` }[keyof Messages]
type GroupOf<Words> = { [Name in keyof Words & string]: Words[Name] extends string ? never : Name }[keyof Words &
  string]

/**
 * Hands the components of the browser within it the words that they say, beside those that they are handed further out.
 * The page carries these and no others.
 */
export async function Words({ of, children }: { of: Group | readonly Group[]; children: ReactNode }) {
  const messages: Record<string, Record<string, unknown>> = await getMessages()
  const groups: Record<string, Record<string, unknown>> = {}
  for (const one of [of].flat()) {
    const [noun = '', group] = one.split('.')
    groups[noun] = group === undefined ? { ...messages[noun] } : { ...groups[noun], [group]: messages[noun]?.[group] }
  }
  return (
    <MoreWords locale={await getLocale()} timeZone={await getTimeZone()} groups={groups}>
      {children}
    </MoreWords>
  )
}
