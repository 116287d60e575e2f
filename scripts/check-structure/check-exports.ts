import { type Program, parseSync, type Statement } from 'oxc-parser'
import { isTypeScript, type Problem, type Tree } from './read-tree'

/** Files that say the same thing of each of several languages, papers or mails, under one name on purpose. */
const alike = [/-(de|en|es|fr|kk|ru)\.ts$/, /^emails\//]

/** Next, vitest or Node names what it looks for in them, or nobody imports them. */
const named = /^(app|tests)\/|\.test\.ts$|-process\.ts$|^scripts\/[^/]+\.ts$/

/** Named after what they hold, whatever it is called. */
const holders = /\/(rules|schema|policy)\.ts$|^prisma\/seed\//

const oneMeaning = 'a name that is exported means one thing in the whole project'
const permitted = 'load-<noun>.ts gives what its asker may work with (Permitted); read- reads one thing, list- many'
const verbAndNoun = 'an action of the desk is a verb and its noun: what it does is told where it is used'
const pagesAlone = 'forget-<noun>.ts makes kept pages anew; data is deleted: erase-, purge-, remove-, drop-'
const sameWords =
  'a file that exports one function or component is found by it: each word of its name stands in that one'

/** Finds names that two files export, loaders that ask for no permission, and files whose one function is not as they say. */
export function checkExports(tree: Tree): Problem[] {
  const problems: Problem[] = []
  const files = new Map<string, string>()
  for (const [path, text] of tree) {
    if (
      /^features\/[^/]+\/load-[^/]+\.ts$/.test(path) &&
      !path.endsWith('.test.ts') &&
      !/\b(Permitted|loaderInCampaign)</.test(text)
    ) {
      problems.push({ path, line: 0, found: 'loads without a permission', rule: permitted })
    }
    if (/^features\/[^/]+\/forget-[^/]+\.ts$/.test(path) && !/^import .*\bforget[A-Z]/m.test(text)) {
      problems.push({ path, line: 0, found: 'forgets no pages', rule: pagesAlone })
    }
    if (!isTypeScript(path) || named.test(path) || alike.some((pattern) => pattern.test(path))) continue
    const exported = exportsOf(path, text)
    for (const { name } of exported) {
      const other = files.get(name)
      if (other) problems.push({ path, line: 0, found: `exports ${name}, as ${other} does`, rule: oneMeaning })
      else files.set(name, path)
    }
    if (/-actions\.ts$/.test(path)) {
      for (const { name } of exported.filter(({ name }) => wordsOf(name).length < 2))
        problems.push({ path, line: 0, found: `exports the action ${name}`, rule: verbAndNoun })
    }
    const [only, another] = exported.filter(({ runs }) => runs)
    if (only && !another && !holders.test(path) && !exported.some(({ name }) => bearsName(path, name))) {
      problems.push({ path, line: 0, found: `holds ${only.name}`, rule: sameWords })
    }
  }
  return problems
}

/** Something that a file exports; `runs` for functions, components and classes. */
interface Exported {
  name: string
  runs: boolean
}

function exportsOf(path: string, text: string): Exported[] {
  const { program } = parseSync(path, text)
  const all = program.body.flatMap((one: Program['body'][number]) =>
    one.type === 'ExportNamedDeclaration' ? declared(one.declaration) : [],
  )
  // A function whose forms of call are written above it is one.
  return [...new Map(all.map((one) => [one.name, one])).values()]
}

function declared(statement: Statement | null): Exported[] {
  if (!statement) return []
  if (statement.type === 'VariableDeclaration') {
    return statement.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' ? [{ name: id.name, runs: init?.type === 'ArrowFunctionExpression' }] : [],
    )
  }
  const runs = /^(TSDeclareFunction|FunctionDeclaration|ClassDeclaration)$/.test(statement.type)
  return 'id' in statement && statement.id?.type === 'Identifier' ? [{ name: statement.id.name, runs }] : []
}

/** True when each word of the file's name, its kind aside, stands in the other name; one or several of a thing are alike. */
function bearsName(path: string, name: string): boolean {
  const base = path.replace(/^.*\/|\.tsx?$/g, '').replace(/-(actions|loaders?|routes?)$/, '')
  const words = wordsOf(name)
  return wordsOf(base).every((word) => words.includes(word))
}

function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? []).map((word) =>
    word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''),
  )
}
