import { type Import, readImports } from './read-imports'
import { isTypeScript, type Problem, type Tree } from './read-tree'
import { type ImportReach, rowOf } from './table'
import { featureOf, isGround, isTestBeside, resolve, type Target, type Zone, zoneOf } from './zones'

/** An import from one file of ours to another. */
export interface Arrow {
  from: string
  to: string
  line: number
}

interface Step extends Import {
  from: string
  target: Target
}

/** What was read of all imports: the arrows for the search for cycles, and every specifier as it is written. */
interface Checked {
  problems: Problem[]
  arrows: Arrow[]
  specifiers: string[]
}

/** Holds every import of the tree against the import table. */
export function checkImports(tree: Tree): Checked {
  const problems: Problem[] = []
  const steps: Step[] = []
  for (const [from, text] of tree) {
    if (!isTypeScript(from)) continue
    const { imports, errors } = readImports(from, text)
    for (const error of errors) problems.push({ path: from, line: 0, found: error, rule: 'every file can be parsed' })
    steps.push(...imports.map((one) => ({ ...one, from, target: resolve(tree, from, one.specifier) })))
  }

  const arrows = steps.flatMap(({ from, target, line }) =>
    target && 'file' in target ? [{ from, to: target.file, line }] : [],
  )
  const pure = pureFiles(arrows)
  for (const step of steps) {
    const problem = judge(step, pure.has(step.from) ? 'rules' : zoneOf(step.from))
    if (problem) problems.push({ path: step.from, line: step.line, ...problem })
  }
  return { problems, arrows, specifiers: steps.map(({ specifier }) => specifier) }
}

/** What rules, policies and schemas import from their own feature and from the ground is as pure as they are. */
function pureFiles(arrows: Arrow[]): Set<string> {
  const pure = new Set<string>()
  for (const { from } of arrows) if (/^(rules|policy)$/.test(zoneOf(from))) pure.add(from)
  for (const file of pure) {
    for (const { from, to } of arrows) {
      if (from !== file) continue
      const isOwn = zoneOf(to) === 'use case' && featureOf(to) === featureOf(file)
      if (isOwn || zoneOf(to) === 'ground') pure.add(to)
    }
  }
  return pure
}

function judge({ from, target, ...one }: Step, zone: Zone): Pick<Problem, 'found' | 'rule'> | undefined {
  if (!target) return { found: `imports ${one.specifier}, which is not there`, rule: 'an import leads to a file' }

  const { says, reach } = rowOf(zone, isTestBeside(from))
  if ('package' in target) {
    if (target.package === 'a package' || reach[target.package]) return undefined
    return { found: `imports ${one.specifier ? `the package ${one.specifier}` : target.package}`, rule: says }
  }
  if (isGround(from) && target.file.startsWith('features/') && !isGround(target.file))
    return { found: `imports ${target.file}`, rule: 'the ground knows no noun' }
  if (reaches(reach[zoneOf(target.file)], from, target.file, one)) return undefined
  return { found: `imports ${target.file}${one.typeOnly ? ' (types)' : ''}`, rule: says }
}

function reaches(reach: ImportReach | undefined, file: string, target: string, one: Import): boolean {
  if (reach === undefined) return false
  if (reach instanceof RegExp) return reach.test(target)
  if (reach === 'own') return featureOf(file) === featureOf(target)
  if (reach === 'own or ground') return featureOf(file) === featureOf(target) || isGround(target)
  if (reach === 'types') return one.typeOnly
  if (reach === 'sql') return one.typeOnly || (one.names.length > 0 && one.names.every((name) => name === 'Prisma'))
  if (reach === 'paths') return one.typeOnly || (one.names.length > 0 && one.names.every((name) => /Path$/.test(name)))
  return true
}
