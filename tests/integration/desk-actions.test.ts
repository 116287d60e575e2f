import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Pages for people who are not signed in: their actions are the doors themselves. */
const doors = ['features/organisers/web/sign-in-actions.ts']
const files = globSync('{features,server,app}/**/*.{ts,tsx}').filter((file) =>
  /^['"]use server['"]/m.test(readFileSync(file, 'utf8')),
)
/** What asks the database who is there; an answer of `enterDesk` is looked at in the next line. */
const asking = /^(enterToAct\(|enterDesk\(\)\n\s*if \(!desk\) return)/

/** The first thing a function waits for. */
const firstAwait = (body: string) => body.slice(body.indexOf('await ') + 'await '.length)

/** The guards of a file: functions of its own that wait for the question before anything else. */
function guardsOf(file: string): string[] {
  const [, ...parts] = readFileSync(file, 'utf8').split(/^(?=async function)/m)
  return parts
    .filter((part) => asking.test(firstAwait(part)))
    .map((part) => /async function (\w+)/.exec(part)?.[1] ?? '')
}

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
    expect(readFileSync(file, 'utf8')).not.toMatch(/^export (?!async function|type |interface )/m)
  })

  test.each(actionsOf(file))('%s asks first who is there', (name, body) => {
    const first = firstAwait(body)
    const isKept = body.trimStart().startsWith(`return keepTyped(${name}, form, async (`)
    const isGuarded = isKept || asking.test(first) || guardsOf(file).some((guard) => first.startsWith(`${guard}(`))
    expect(isGuarded, first.slice(0, 80)).toBe(true)
  })
})
