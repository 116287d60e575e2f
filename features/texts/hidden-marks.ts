/* The marks that people do not see in a text, each set written once. What is done with them differs from text to text. */

/** Marks that turn the order of letters around; they have no place in a text that others read. */
export const turning = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

/** Marks that reorder or hide text: directions, isolates, tags, zero-width spaces, soft hyphens. U+200C and U+200D stay. */
export const invisible =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** Letters that look like nothing (Hangul fillers, the blank Braille cell) and are used to get past "not empty". */
export const fillers = /[\u115F\u1160\u2800\u3164\uFFA0]/g

/** What cannot be seen at the ends of an e-mail address or a phone number, where address books and pages put it. */
export const unseen = /[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/gu

/** Control characters and the two line separators of Unicode: nothing that a single line may hold. */
export const controls = /[\p{Cc}\u2028\u2029]/gu

/** Control characters except tab and line breaks, which count as white space. */
export const controlsBesideSpace = /(?![\t\n\r])\p{Cc}/gu
