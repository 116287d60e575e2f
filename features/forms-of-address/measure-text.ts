/** Ems of letters in the serif of the letters (Noto Serif, `hmtx`), to a twentieth. */
const ems: readonly (readonly [number, string])[] = [
  [0.25, "'.,’ /:;"],
  [0.3, 'jl-i!'],
  [0.35, 't()Jіf'],
  [0.45, 'sғr?гзcсэ'],
  [0.5, 'zт'],
  [0.55, 'egSеьәвya0123456789ГҒауяІI'],
  [0.6, 'kovxbdpqбохөұүFZкЗPCTлРСELдъТЬ'],
  [0.65, 'YчБЕЭҰҮhuрқһnBУRXпцВХЯ'],
  [0.7, 'VнйиңӘAKАКGUфЪ'],
  [0.75, 'DЛOQ&ДОҚӨNЧҺ'],
  [0.8, 'HПЦҢжНИЙмыю'],
  [0.9, 'wФЫmMшщМ'],
  [1.05, 'WЖЮШЩ'],
]
const known = new Map(ems.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))

/** The width of a text in ems of its size, near enough to know what fits into a window. */
export function measureText(text: string): number {
  let width = 0
  for (const letter of text) width += known.get(letter) ?? widthOfOther(letter)
  return width
}

/** Letters with marks are as wide as the letter, those of scripts without letters as wide as high. */
function widthOfOther(letter: string): number {
  const plain = letter.normalize('NFD').charAt(0)
  const bare = plain === letter ? undefined : known.get(plain)
  if (bare !== undefined) return bare
  if (/\p{M}/u.test(letter)) return 0
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) ? 1 : 0.65
}
