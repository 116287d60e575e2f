import { notFound } from 'next/navigation'
import { noteArrival } from './desk-post'

/*
 * What an action is called with comes over the wire, and its types are a hope. These are the first words of every
 * action; whoever calls one with anything but what our pages send gets a 404.
 */

/** No id and no name of a language or a role is longer. */
const longestText = 200

/** Lets nothing but a form pass. */
export function takesForm(form: FormData): void {
  noteArrival()
  if (!((form as unknown) instanceof FormData)) notFound()
}

/** Lets nothing but short texts pass: ids, languages. */
export function takesTexts(...texts: string[]): void {
  noteArrival()
  if (texts.some((text: unknown) => typeof text !== 'string' || text.length > longestText)) notFound()
}
