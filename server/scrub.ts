const patterns: [RegExp, string][] = [
  [/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, '[token]'],
  [/(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){1,3}(?![\w-])/g, '[code]'],
  [/\b\d{1,3}(\.\d{1,3}){3}\b/g, '[ip]'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{0,4}(?![\w:])/gi, '[ip]'],
  // Postgres quotes refused values in its messages; names of tables and columns may stay.
  [/"(?![\w.]{1,63}")[^"]*"/g, '"…"'],
]

/** Nothing that is told in a log is longer; the rest is left out. */
const longest = 16_000
const word = /[^\s"'<>;,)]+/g

/** The text without e-mail addresses, link tokens, printed codes, IP addresses and quoted values. */
export function scrub(text: string): string {
  const bare = beginning(text).replace(word, hideAddress)
  return patterns.reduce((result, [pattern, mark]) => result.replace(pattern, mark), bare)
}

/** The text up to the last blank that may be told: half a token would not be known as one. */
function beginning(text: string): string {
  return text.length <= longest ? text : text.slice(0, Math.max(text.lastIndexOf(' ', longest), 0))
}

/** What stands before the @ of an address ends at a sign that introduces it: "to:", "key=", "(". */
function hideAddress(found: string): string {
  const at = found.indexOf('@', 1)
  if (at < 0 || at === found.length - 1) return found
  const before = found.slice(0, at)
  const from = Math.max(before.lastIndexOf('='), before.lastIndexOf(':'), before.lastIndexOf('(')) + 1
  return from === at ? found : `${found.slice(0, from)}[address]`
}

/**
 * What may be told of an error in a log: its class, code, scrubbed message and where it was thrown. The client's
 * messages about an invalid query repeat the values it was given, so of those only the last line is kept.
 */
export function describeError(error: unknown): { type: string; code?: string; message: string; at: string[] } {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)), at: [] }
  const { code } = error as { code?: unknown }
  const text = error.name.startsWith('PrismaClient') ? (error.message.trim().split('\n').at(-1) ?? '') : error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: scrub(text),
    at: frames.slice(0, 8).map((line) => line.slice(7)),
  }
}
