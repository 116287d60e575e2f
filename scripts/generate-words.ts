import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const module = 'generated/messages/index.ts'

/** Writes the list of words into `generated/`: every file of every language in `messages/`, when there are others since. */
export function generateWords(): void {
  const files = readdirSync('messages', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll(path.sep, '/'))
  const text = listWords(files)
  if (existsSync(module) && readFileSync(module, 'utf8') === text) return
  mkdirSync(path.dirname(module), { recursive: true })
  writeFileSync(module, text)
}

/**
 * The list of words as TypeScript, from the files below `messages/`: "en/letters.json". Each language imports what any
 * has, so that a file which one lacks is an import that does not compile.
 */
export function listWords(files: string[]): string {
  const languages = [...new Set(files.map((file) => file.split('/')[0] ?? ''))].sort()
  const nouns = [...new Set(files.map((file) => file.replace(/^[^/]+\/|\.json$/g, '')))].sort()
  const imports = languages.flatMap((language) =>
    nouns.map(
      (noun) => `import ${nameOf(language, noun)} from '@/messages/${language}/${noun}.json' with { type: 'json' }`,
    ),
  )
  const lists = languages.map((language) => `const ${nameOf(language)} = ${groupOf(language, nouns)}`)
  const others = languages.filter((language) => language !== 'en')
  return `// Written by scripts/generate-words.ts from the files in messages/.
import type { InterfaceLocale } from '@/features/places/languages'
${imports.join('\n')}

${lists.join('\n')}

/** The words that a language says and another does not: "letters.door.title". */
type Lacking<Said, By, Above extends string = ''> = {
  [Key in keyof Said & string]: Key extends keyof By
    ? Said[Key] extends string ? never : Lacking<Said[Key], By[Key], \`\${Above}\${Key}.\`>
    : \`\${Above}\${Key}\`
}[keyof Said & string]

${others.map((language) => lacking(language, 'en') + lacking('en', language)).join('')}
/** The words of every language of the interface. What English says, all say: a word that is missing does not compile. */
export const messages: Record<InterfaceLocale, typeof en> = { ${languages.map((language) => `${quoted(language)}: ${nameOf(language)}`).join(', ')} }
`
}

/** What does not compile while a language lacks a word that another has, and names the word. */
function lacking(language: string, other: string): string {
  const [by, said] = [nameOf(language), nameOf(other)]
  const words = `\`${language}: \${Lacking<typeof ${said}, typeof ${by}>}\``
  return `export const ${by}_lacks_of_${said}: Record<${words}, string> = {}\n`
}

/** Names of files, with those in a folder in a group named like it, as an object of what was imported. */
function groupOf(language: string, nouns: string[], above = ''): string {
  const within = nouns.filter((noun) => noun.startsWith(above)).map((noun) => noun.slice(above.length))
  const keys = [...new Set(within.map((noun) => noun.split('/')[0] ?? ''))]
  const entries = keys.map((key) => {
    const isFile = within.includes(key)
    return `${quoted(key)}: ${isFile ? nameOf(language, above + key) : groupOf(language, nouns, `${above}${key}/`)}`
  })
  return `{ ${entries.join(', ')} }`
}

function quoted(key: string): string {
  return `'${key}'`
}

function nameOf(...parts: string[]): string {
  return parts.join('_').replace(/\W/g, '_')
}
