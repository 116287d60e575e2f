const patterns: [RegExp, string][] = [
  [/[^\s"'<>=:;,(]+@[^\s"'<>;,)]+/g, '[address]'],
  [/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, '[token]'],
  [/(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){1,3}(?![\w-])/g, '[code]'],
  [/\b\d{1,3}(\.\d{1,3}){3}\b/g, '[ip]'],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{0,4}(?![\w:])/gi, '[ip]'],
  // Postgres quotes refused values in its messages; names of tables and columns may stay.
  [/"(?![\w.]{1,63}")[^"]*"/g, '"…"'],
]

/** The text without e-mail addresses, link tokens, printed codes, IP addresses and quoted values. */
export function scrub(text: string): string {
  return patterns.reduce((result, [pattern, mark]) => result.replace(pattern, mark), text)
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
