import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { messages } from '@/generated/messages'

/* A session may end while somebody types. No form of the desk in which one types may then lead away from what was typed. */

/** Fields that people fill in; a lone button, a hidden field or a box that is ticked by itself is none. */
const field =
  /<(TextField|TextArea|SelectField|RadioField|SmallSelect|select|textarea|\w+Fields)\b|type="(text|date|email|number|search|tel|url)"/

const source = (file: string) => readFileSync(file, 'utf8')
const actionFiles = globSync('features/*/web/*-actions.ts').filter((file) => !file.endsWith('/sign-in-actions.ts'))

/** Actions that take a form, and whether what was typed in it comes back. */
const actions = actionFiles.flatMap((file) =>
  [...source(file).matchAll(/^export const (\w+) = (button|form)Action\(/gm)].map(([, name = '', kind]) => ({
    file,
    name,
    keeps: kind === 'form',
  })),
)

/** Every place where an element is given an action: the element's name, and all up to its end. */
const uses = globSync('features/*/web/*.tsx').flatMap((file) => {
  const text = source(file)
  return actions
    .filter(({ name }) => new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '\\./`, 's').test(text))
    .flatMap(({ name, keeps }) =>
      [...text.matchAll(new RegExp(`<(\\w+)\\b[^<>]*?\\baction=\\{${name}\\}`, 'gs'))].map((match) => {
        const tag = match[1] ?? ''
        const [inside = ''] = text.slice(match.index).split(new RegExp(`</${tag}>|(?<=^\\s*)/>`, 'm'))
        return { where: `${name} in ${file}`, file, tag, keeps, inside }
      }),
    )
})

test('there are forms with fields and forms without, and all of them were looked at', () => {
  expect(actions.filter(({ keeps }) => keeps).length).toBeGreaterThan(20)
  expect(uses.length).toBeGreaterThan(40)
})

describe.each(uses)('$where', ({ tag, keeps, inside }) => {
  test(keeps ? 'keeps the fields as they were typed' : 'has no field that could be lost', () => {
    if (!keeps) return expect(inside).not.toMatch(field)
    // Any other element binds its action with `useKept`, or hands it to a form that does.
    if (tag !== 'KeptForm') expect(['LetterheadForm', 'BeginText']).toContain(tag)
  })
})

test('a form that is bound in the browser is bound so that it keeps what was typed', () => {
  const bound = globSync('features/*/web/*.tsx').filter((file) => /useActionState\(/.test(source(file)))
  expect(bound).toEqual([])
  const kept = globSync('features/*/web/*.tsx').filter((file) => /useKept\(/.test(source(file)))
  expect(kept.length).toBeGreaterThan(5)
  for (const file of kept) expect(source(file), file).toMatch(/<form \{\.\.\.form\}[^>]*>\s*\{kept\}/)
})

test('every field in which one types has a word, for the page that shows without scripts what was typed', () => {
  const forms = globSync('features/*/web/*.tsx').filter((file) => /KeptForm|useKept\(|Refused/.test(source(file)))
  const names = forms.flatMap((file) =>
    [...source(file).matchAll(/<Text(?:Field|Area)\b[^>]*?(?:name="(\w+)"|field\('(\w+)'\))/gs)].map(
      ([, name, listed]) => name ?? listed ?? '',
    ),
  )
  expect(names.length).toBeGreaterThan(20)
  const shown = names.filter((name) => name !== 'password')
  for (const { ui } of Object.values(messages))
    expect(Object.keys(ui.kept.fields)).toEqual(expect.arrayContaining(shown))
})
