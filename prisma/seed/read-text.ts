import { readdirSync, readFileSync } from 'node:fs'
import type { Texts } from '@/tests/factories/words'

const folder = new URL('./texts/', import.meta.url)

/** The head of a text, line by line ("title: …"), and what follows after the first empty line. */
export type DemoText<Field extends string> = Record<Field | 'text', string>

/**
 * Reads `texts/<name>.<language>.md` in every language there is. Throws when a file lacks one of the fields, or has
 * one that was not asked for.
 */
export function readText<Field extends string>(name: string, fields: readonly Field[]): Texts<DemoText<Field>> {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}.`))
  return Object.fromEntries(files.map((file) => [file.split('.')[1] ?? '', readFile(file, fields)]))
}

function readFile<Field extends string>(file: string, fields: readonly Field[]): DemoText<Field> {
  const content = readFileSync(new URL(file, folder), 'utf8')
  const end = content.indexOf('\n\n')
  const head = content
    .slice(0, end)
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const)
  const found = head.map(([field]) => field)
  if ([...found].sort().join() !== [...fields].sort().join()) {
    throw new Error(`${file} has ${found.join(', ')}; it needs ${fields.join(', ')}`)
  }
  return { ...Object.fromEntries(head), text: content.slice(end).trim() } as DemoText<Field>
}
