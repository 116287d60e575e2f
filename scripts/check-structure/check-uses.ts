import type { Arrow } from './check-imports'
import { isTypeScript, type Problem, type Tree } from './read-tree'
import { isTestBeside } from './zones'

/** What is found of a file that nobody needs. */
export const unused = 'is imported by nothing'

/** Programs of their own: they are started, not imported; a script of a page is bundled (`scripts/generate-scripts.ts`). */
const started = /-(process|script)\.ts$/

/**
 * Finds the files of features, mails, prints and ui that nothing but a test imports: a job that is in no list of jobs, a
 * component that is on no page, a mail that nobody composes.
 */
export function checkUses(tree: Tree, arrows: readonly Arrow[]): Problem[] {
  const used = new Set(arrows.filter(({ from }) => !isTest(from)).map(({ to }) => to))
  return [...tree.keys()]
    .filter(isWritten)
    .filter((file) => !isTest(file) && !started.test(file) && !used.has(file))
    .map((path) => ({ path, line: 0, found: unused, rule: 'what is written is used, or it goes' }))
}

/** Code that another file has to import; the types of a package that has none are found by its name. */
function isWritten(file: string): boolean {
  return /^(emails|features|print|ui)\//.test(file) && isTypeScript(file) && !file.endsWith('.d.ts')
}

function isTest(file: string): boolean {
  return isTestBeside(file) || file.startsWith('tests/')
}
