import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'

/** A post as its file divides it: what its header says, and the text below it. */
export type PostHeader =
  | { ok: true; values: Record<string, unknown>; text: string; line: number }
  | { ok: false; reason: string; line: number }

const longestHeader = 100_000

/** Takes the header from a post: YAML between lines of `---`, TOML between lines of `+++`, or JSON up to its last brace. */
export function parseHeader(source: string): PostHeader {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const mark = /^(---|\+\+\+)[ ]*\n/.exec(text)?.[1]
  if (mark !== undefined) {
    const from = text.indexOf('\n') + 1
    const end = from - 1 + endOf(text.slice(from - 1), mark)
    if (end < from - 1 || end > longestHeader) return { ok: false, reason: mark, line: 1 }
    const below = text.indexOf('\n', end + 1)
    const body = below === -1 ? '' : text.slice(below + 1)
    return valuesOf(text.slice(from, end), mark === '---' ? readYaml : parseToml, body, countLines(text, end) + 2)
  }
  if (!/^\{\s*\n/.test(text)) return { ok: true, values: {}, text, line: 1 }
  const end = text.indexOf('\n}\n')
  if (end === -1 || end > longestHeader) return { ok: false, reason: '{', line: 1 }
  return valuesOf(text.slice(0, end + 2), JSON.parse, text.slice(end + 3), countLines(text, end) + 2)
}

function endOf(text: string, mark: string): number {
  return text.search(mark === '---' ? /\n(?:---|\.\.\.)[ ]*(?:\n|$)/ : /\n\+\+\+[ ]*(?:\n|$)/)
}

function countLines(text: string, until: number): number {
  return text.slice(0, until).split('\n').length
}

/** Dates stay as they were written, aliases are no bombs, and nothing in it is made into anything but plain values. */
function readYaml(text: string): unknown {
  return parseYaml(text, { maxAliasCount: 20, schema: 'core', version: '1.2', prettyErrors: true, uniqueKeys: false })
}

function valuesOf(header: string, read: (text: string) => unknown, text: string, line: number): PostHeader {
  try {
    const values = header.trim() === '' ? {} : read(header)
    if (typeof values !== 'object' || values === null || Array.isArray(values))
      return { ok: false, reason: '', line: 1 }
    return { ok: true, values: Object.fromEntries(Object.entries(values)), text, line }
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : []
    const at = /line (\d+)/.exec(reason)?.[1]
    return { ok: false, reason, line: at === undefined ? 1 : Number(at) + 1 }
  }
}
