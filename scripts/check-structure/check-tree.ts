import { checkCycles } from './check-cycles'
import { checkEnvironment } from './check-environment'
import { checkExports } from './check-exports'
import { checkImports } from './check-imports'
import { checkLock } from './check-lock'
import { checkNames } from './check-names'
import { checkNotices } from './check-notices'
import { checkPackages } from './check-packages'
import { checkPages } from './check-pages'
import { checkUses } from './check-uses'
import { checkWords } from './check-words'
import type { Problem, Tree } from './read-tree'

/** Everything in a tree that the rules do not allow, in the order of the files. */
export function checkTree(tree: Tree): Problem[] {
  const { problems, arrows, specifiers } = checkImports(tree)
  return [
    ...checkNames(tree),
    ...checkExports(tree),
    ...checkLock(tree),
    ...checkPackages(tree, specifiers),
    ...checkEnvironment(tree),
    ...checkNotices(tree),
    ...problems,
    ...checkPages(tree, arrows),
    ...checkUses(tree, arrows),
    ...checkCycles(arrows),
    ...checkWords(tree, arrows),
  ].sort((a, b) => a.path.localeCompare(b.path, 'en') || a.line - b.line)
}
