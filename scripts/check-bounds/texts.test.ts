import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { handBeside, namesBeside, refusesCode } from './hand-beside'
import { hostileRuns, hostileTexts } from './hostile-texts'
import { listSources, readSource } from './read-sources'
import { Dearest, isWrongCall, timeTexts } from './time-work'

/* Whatever takes a text is given all the hostile ones: the lists are read from the code, so that nothing new is left out. */

type Module = Record<string, unknown>
const load = (file: string): Promise<Module> => import(/* @vite-ignore */ pathToFileURL(path.resolve(file)).href)

test('no function that takes a text is slow with any', { timeout: 300_000 }, async () => {
  const found = listSources()
    .filter((file) => /^features\/[^/]+\/[\w-]+\.ts$/.test(file))
    .flatMap((file) => readSource(file).functions)
  const dearest = new Dearest()
  const wrong = new Map<string, string>()
  for (const { file, name } of found) {
    const work = (await load(file))[name]
    if (typeof work !== 'function') continue
    const timed = timeTexts(
      hostileRuns,
      (text) => work(...handBeside(name, text)),
      (fault) => {
        if (isWrongCall(fault) && !refusesCode(name, fault)) wrong.set(`${file} ${name}`, String(fault))
      },
    )
    dearest.add(`${file} ${name}`, timed)
  }
  expect(found.length).toBeGreaterThan(60)
  expect([...wrong], 'each is called as it wants to be').toEqual([])
  const names = found.map(({ name }) => name)
  expect(namesBeside.filter((name) => !names.includes(name))).toEqual([])
  process.stdout.write(`${found.length} functions\n${dearest.first(8)}\n`)
  expect(dearest.tooLong()).toEqual([])
})

/** A value of a schema's shape in which every text is `text`. */
function filled(schema: z.ZodType, text: string, depth = 0): unknown {
  const { def } = schema as unknown as { def: Record<string, unknown> & { type: string } }
  const inner = (name: string) => filled(def[name] as z.ZodType, text, depth + 1)
  if (depth > 8) return text
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape as Record<string, z.ZodType>).map(([name, field]) => [
          name,
          filled(field, text, depth + 1),
        ]),
      )
    case 'array':
      return [inner('element')]
    case 'union':
      return filled((def.options as z.ZodType[]).at(-1) as z.ZodType, text, depth + 1)
    case 'pipe':
      return inner('in')
    case 'nullable':
    case 'optional':
    case 'default':
    case 'catch':
    case 'readonly':
      return inner('innerType')
    case 'number':
      return 1
    case 'boolean':
      return true
    default:
      return text
  }
}

test('no form and no search of any page is slow with any text', { timeout: 300_000 }, async () => {
  const files = listSources().filter((file) => /^features\/[^/]+\/(schema|check-[\w-]+)\.ts$/.test(file))
  const dearest = new Dearest()
  let count = 0
  for (const file of files) {
    for (const [name, value] of Object.entries(await load(file))) {
      const isSchema = typeof value === 'object' && value !== null && 'safeParse' in value
      const isReader = typeof value === 'function' && /^read|^signatureFilter$/.test(name)
      if (!isSchema && !isReader) continue
      count += 1
      const timed = timeTexts(hostileTexts, (text) =>
        isSchema ? parseAll(value as z.ZodType, text) : readAll(value, text),
      )
      dearest.add(`${file} ${name}`, timed)
    }
  }
  expect(count).toBeGreaterThan(50)
  process.stdout.write(`${count} schemas and readers\n${dearest.first(8)}\n`)
  expect(dearest.tooLong()).toEqual([])
})

function parseAll(schema: z.ZodType, text: string): void {
  schema.safeParse(text)
  schema.safeParse(filled(schema, text))
}

/** A form of which every field is the text. */
function readAll(reader: unknown, text: string): void {
  const fields = new Proxy({}, { get: () => text, has: () => true })
  const beside = { act: 'our_mail', editing: 'free', modelText: '', ownDomain: 'postbag.example' }
  ;(reader as (fields: unknown, beside: unknown) => void)(fields, beside)
}
