import { notFound } from 'next/navigation'
import { noteArrival } from './unreadable-posts'

/*
 * What an action is called with comes over the wire, and its types are a hope. These are the first words of every
 * action; whoever calls one with anything but what our pages send gets a 404.
 */

/** No id and no name of a language or a role is longer. */
const longestText = 200

/** No browser sends it in a text, and the database takes none. */
const hasNul = (text: unknown) => typeof text === 'string' && text.includes('\0')

/** Lets nothing but a form pass, and none with a NUL in its texts. */
export function takesForm(form: FormData): void {
  noteArrival()
  if (!((form as unknown) instanceof FormData) || [...form].flat().some(hasNul)) notFound()
}

/** Lets nothing but short texts pass: ids, languages. */
export function takesTexts(...texts: string[]): void {
  noteArrival()
  if (texts.some((text: unknown) => typeof text !== 'string' || text.length > longestText || hasNul(text))) notFound()
}
