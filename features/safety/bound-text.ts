/**
 * Code units that a text of so many characters may need: emoji with all their joiners, letters with their marks, blanks
 * at the ends. What is longer is refused before anything looks at it.
 */
export function roomFor(characters: number): number {
  return characters * 20
}

/** Marks that may stand on one letter; more are no writing (Unicode UAX #15, Stream-Safe Text Format). */
const piled = /(\p{M}{30})\p{M}+/gu

/**
 * Leaves at most thirty marks on a letter. Bringing marks into their order takes the square of their number: thirty
 * thousand of them on one letter would hold the process for seconds. Call it before `normalize`.
 */
export function boundMarks(text: string): string {
  return text.length > 30 ? text.replace(piled, '$1') : text
}
