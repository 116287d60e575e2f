import { type Import, readImports } from './read-imports'
import { isTypeScript, type Problem, type Tree } from './read-tree'
import { type Reach, rowOf } from './table'
import { featureOf, isTestBeside, resolve, zoneOf } from './zones'

/** An import from one file of ours to another. */
export interface Arrow {
  from: string
  to: string
  line: number
}

/** Holds every import of the tree against the import table; returns the arrows for the search for cycles. */
export function checkImports(tree: Tree): { problems: Problem[]; arrows: Arrow[] } {
  const problems: Problem[] = []
  const arrows: Arrow[] = []
  for (const [file, text] of tree) {
    if (!isTypeScript(file)) continue
    const { imports, errors } = readImports(file, text)
    for (const error of errors) problems.push({ path: file, line: 0, found: error, rule: 'every file can be parsed' })
    for (const one of imports) {
      const target = resolve(tree, file, one.specifier)
      const problem = judge(file, one, target)
      if (problem) problems.push({ path: file, line: one.line, ...problem })
      if (target && 'file' in target) arrows.push({ from: file, to: target.file, line: one.line })
    }
  }
  return { problems, arrows }
}

function judge(
  file: string,
  one: Import,
  target: ReturnType<typeof resolve>,
): Pick<Problem, 'found' | 'rule'> | undefined {
  if (!target) return { found: `imports ${one.specifier}, which is not there`, rule: 'an import leads to a file' }

  const { says, reach } = rowOf(zoneOf(file), isTestBeside(file))
  if ('package' in target) {
    if (target.package === 'a package' || reach[target.package]) return undefined
    return { found: `imports ${one.specifier ? `the package ${one.specifier}` : target.package}`, rule: says }
  }
  if (reaches(reach[zoneOf(target.file)], file, target.file, one)) return undefined
  return { found: `imports ${target.file}${one.typeOnly ? ' (types)' : ''}`, rule: says }
}

function reaches(reach: Reach | undefined, file: string, target: string, one: Import): boolean {
  if (reach === undefined) return false
  if (reach instanceof RegExp) return reach.test(target)
  if (reach === 'own') return featureOf(file) === featureOf(target)
  if (reach === 'types') return one.typeOnly
  if (reach === 'paths') return one.typeOnly || (one.names.length > 0 && one.names.every((name) => /Path$/.test(name)))
  return true
}
