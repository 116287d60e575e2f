/** Enough to tell work that grows with the square (hundreds of milliseconds) from linear work (one or two). */
const size = 16 * 1024

/** What a text may be made of to keep a careless pattern busy. */
const pieces = [
  ...[' ', '\n', '\r', '\t', '\u00A0', '\0', '\u200B', '\u200F', '\u202E', '\uFEFF'],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '"',
    "'",
    '&',
    ',',
    ';',
    '|',
    '.',
    '@',
    ':',
    '/',
    '\\',
    '-',
    '+',
    '=',
    '#',
    '%',
    '*',
    '_',
    '`',
    '?',
    '!',
  ],
  ...['a', 'A', '0', 'я', 'é', '漢', 'ก', 'ا', '\u0301', '\u{1F468}\u200D', '\u{1F1E6}', '\uD800', '\u{E0061}'],
  ...[
    '\u0301\u0316',
    ' \n',
    '\n ',
    '\r\n',
    'a ',
    'a\n',
    ', ',
    '; ',
    'a.',
    'a@',
    'a@b.c',
    '@.',
    '1.',
    '1. a\n',
    '0 ',
    '+1',
    '-1',
    '](',
    '[a](',
    '<a',
    '</',
    '<!--',
    '&#',
    '%0',
    '%FF',
    '"a',
    '",',
    '";',
  ],
  ...['a;b', 'a=', 'q=', 'ab-', 'A1', '::', '//', 'x.', 'Q1', ' (', ' [', '[ ', '{a}', '{{', '| ', '\t|', '> '],
]

/** 16 kB of everything, alone and between signs that it does not fit. */
export const hostileRuns: readonly string[] = pieces.map((piece) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size),
)
export const hostileTexts: readonly string[] = hostileRuns.flatMap((run) => [run, `x${run}\u0001`])

/** Runs of the signs that a pattern names itself, each alone and each beside each other. */
export function hostileTo(source: string): string[] {
  const named = source.replace(/\\[a-zA-Z](\{[^}]*\})?/g, '').replace(/[\\^$*+?{}|]/g, '')
  const signs = [...new Set([...named, ' ', '\n', 'a', '0'])].slice(0, 12)
  const pairs = signs.flatMap((one) => signs.map((other) => one + other))
  return [...signs, ...pairs].map((piece) => `${piece.repeat(Math.ceil(size / piece.length))}\u0001`)
}
