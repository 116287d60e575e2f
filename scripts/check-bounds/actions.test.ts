import { globSync, readFileSync } from 'node:fs'
import { type Function as FunctionNode, type ParamPattern, parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

/*
 * The arguments of an action come over the wire. `server/desk-action.ts` checks that they are of their kind; an action
 * that is written by hand says so in its first words.
 */

const files = globSync('features/*/web/*.ts').filter((file) => readFileSync(file, 'utf8').startsWith("'use server'"))

/** What an action has to begin with, by the types of what it takes. */
function wanted(params: ParamPattern[], text: string): string[] {
  const typed = params.flatMap((param) => {
    const annotation = param.type === 'Identifier' ? param.typeAnnotation?.typeAnnotation : undefined
    return param.type === 'Identifier' && annotation
      ? [{ name: param.name, type: text.slice(annotation.start, annotation.end) }]
      : []
  })
  const forms = typed.filter(({ type }) => type === 'FormData').map(({ name }) => `takesForm(${name})`)
  return typed.some(({ type }) => type === 'string') ? [...forms, 'takesTexts('] : forms
}

test.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8')
  for (const node of parseSync(file, text).program.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'FunctionDeclaration') continue
    const { id, params, body } = node.declaration as FunctionNode
    const begins = text.slice(body?.start, (body?.start ?? 0) + 120)
    for (const words of wanted(params, text)) expect(begins, id?.name).toContain(words)
  }
})
