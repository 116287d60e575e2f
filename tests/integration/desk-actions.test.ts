import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import { describe, expect, test } from 'vitest'

/*
 * What organisers do is done by an action of `server/desk-action.ts`, which asks first who is there and what they may do.
 * A function that is written by hand in a file of actions would be open to everybody.
 */

/** Functions for people who are not signed in: the doors themselves, and the question whether one is signed in. */
const open = ['features/organisers/web/sign-in-actions.ts', 'features/organisers/web/signed-in-actions.ts']
const files = globSync('{features,server,app,ui}/**/*.{ts,tsx}').filter((file) =>
  /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')),
)
const guarded = files.filter((file) => !open.includes(file))

/** Everything that a file exports, and what each is made by: a function of `server/desk-action.ts`, or nothing known. */
function exportsOf(file: string): [name: string, madeBy: string | undefined][] {
  const { body } = parseSync(file, readFileSync(file, 'utf8')).program
  const makers = body.flatMap((node) =>
    node.type === 'ImportDeclaration' && node.source.value === '@/server/desk-action'
      ? node.specifiers.map(({ local }) => local.name)
      : [],
  )
  return body.flatMap((node): [string, string | undefined][] => {
    if (!node.type.startsWith('Export')) return []
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration')
      return [[file, undefined]]
    return node.declaration.declarations.map(({ id, init }) => {
      const name = id.type === 'Identifier' ? id.name : file
      const maker = init?.type === 'CallExpression' && init.callee.type === 'Identifier' ? init.callee.name : ''
      return [name, makers.includes(maker) && /^(button|form|editor)Action$/.test(maker) ? maker : undefined]
    })
  })
}

test('there are actions, and every file that has some begins with what they are', () => {
  expect(guarded.length).toBeGreaterThan(15)
  for (const file of files) expect(readFileSync(file, 'utf8'), file).toMatch(/^'use server'\n/)
  for (const file of open) expect(files).toContain(file)
})

describe.each(guarded)('%s', (file) => {
  test.each(exportsOf(file))('%s asks first who is there', (_, madeBy) => {
    expect(madeBy).toBeDefined()
  })
})
