import { parseSync, type Statement } from 'oxc-parser'
import { isTypeScript, type Problem, type Tree } from './read-tree'

/** Files that say the same thing of each of several languages, papers or mails, under one name on purpose. */
const alike = [/-(de|en|es|fr|kk|ru)\.ts$/, /^emails\//]

/** Next, vitest or Node names what it looks for in them, or nobody imports them. */
const named = /^(app|tests)\/|\.test\.ts$|-process\.ts$|^scripts\/[^/]+\.ts$/

const oneMeaning = 'a name that is exported means one thing in the whole project'
const permitted = 'load-<noun>.ts gives what its asker may work with (Permitted); read- reads one thing, list- many'

/** Finds names that two files export, and loaders that ask for no permission. */
export function checkExports(tree: Tree): Problem[] {
  const problems: Problem[] = []
  const files = new Map<string, string>()
  for (const [path, text] of tree) {
    if (/^features\/[^/]+\/load-[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts') && !text.includes('Permitted<')) {
      problems.push({ path, line: 0, found: 'loads without a permission', rule: permitted })
    }
    if (!isTypeScript(path) || named.test(path) || alike.some((pattern) => pattern.test(path))) continue
    for (const name of exportsOf(path, text)) {
      const other = files.get(name)
      if (other) problems.push({ path, line: 0, found: `exports ${name}, as ${other} does`, rule: oneMeaning })
      else files.set(name, path)
    }
  }
  return problems
}

function exportsOf(path: string, text: string): Set<string> {
  const { program } = parseSync(path, text)
  return new Set(
    program.body.flatMap((one) => (one.type === 'ExportNamedDeclaration' ? declared(one.declaration) : [])),
  )
}

function declared(statement: Statement | null): string[] {
  if (!statement) return []
  if (statement.type === 'VariableDeclaration') {
    return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  return 'id' in statement && statement.id?.type === 'Identifier' ? [statement.id.name] : []
}
