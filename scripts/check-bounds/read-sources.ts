import { globSync, readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'oxc-parser'

/** A regular expression as it stands in the code. */
export interface Pattern {
  at: string
  source: string
  flags: string
}

/** An exported function whose first parameter is a text. */
export interface TextFunction {
  file: string
  name: string
}

const folders = ['app', 'emails', 'features', 'print', 'public', 'server', 'ui', 'worker']

/** All files of ours that run while a visitor waits, by their paths, tests left out. */
export function listSources(): string[] {
  const files = globSync(folders.map((folder) => `${folder}/**/*.{ts,tsx,js}`))
  return files.filter((file) => !/\.(test|d)\.tsx?$/.test(file)).toSorted()
}

/** What a file has of patterns that may run long (an unbounded `*`, `+` or `{n,}`), and of functions that take a text. */
export function readSource(file: string): { patterns: Pattern[]; functions: TextFunction[] } {
  const text = readFileSync(file, 'utf8')
  const patterns: Pattern[] = []
  const functions: TextFunction[] = []
  new Visitor({
    Literal(node) {
      if (!('regex' in node) || !repeats(node.regex.pattern)) return
      const at = `${file}:${text.slice(0, node.start).split('\n').length}`
      patterns.push({ at, source: node.regex.pattern, flags: node.regex.flags })
    },
    ExportNamedDeclaration({ declaration }) {
      if (declaration?.type !== 'FunctionDeclaration' || !declaration.id) return
      const [first] = declaration.params
      if (first?.type !== 'Identifier' || first.typeAnnotation?.typeAnnotation.type !== 'TSStringKeyword') return
      functions.push({ file, name: declaration.id.name })
    },
  }).visit(parseSync(file, text).program)
  return { patterns, functions }
}

function repeats(pattern: string): boolean {
  const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  return /[*+]|\{\d+,\}/.test(bare)
}
