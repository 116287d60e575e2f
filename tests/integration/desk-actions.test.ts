import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Pages for people who are not signed in: their actions are the doors themselves. */
const doors = ['features/organisers/web/sign-in-actions.ts']
const files = globSync('{features,server,app}/**/*.{ts,tsx}').filter((file) =>
  /^['"]use server['"]/m.test(readFileSync(file, 'utf8')),
)
const guard =
  /^\s*(const desk = await enterDesk\(\)\n\s*if \(!desk\) return|const locale = .*\n\s*const \{.*\} = await requireDesk\(locale\)|const \{.*\} = await enterTeam\(form\))/

/** The exported functions of a file, each from its name to the next one. */
function actionsOf(file: string): [name: string, body: string][] {
  const [, ...parts] = readFileSync(file, 'utf8').split(/^export (?=async function)/m)
  return parts.map((part) => [/async function (\w+)/.exec(part)?.[1] ?? '', part.replace(/^.*?\{\n/s, '')])
}

test('there are actions, and every file that has some was looked at', () => {
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect(actionsOf(file).length, file).toBeGreaterThan(0)
})

describe.each(files.filter((file) => !doors.includes(file)))('%s', (file) => {
  test('exports nothing but asynchronous functions', () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/^export (?!async function|type )/m)
  })

  test.each(actionsOf(file))('%s asks first who is there', (_, body) => {
    expect(body).toMatch(guard)
  })
})
