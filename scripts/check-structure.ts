import { checkTree } from '@/scripts/check-structure/check-tree'
import { readTree } from '@/scripts/check-structure/read-tree'

const started = performance.now()
const root = process.argv[2] ?? '.'
const tree = readTree(root)
const problems = checkTree(tree)

for (const { path, line, found, rule } of problems) {
  console.error(`${path}${line ? `:${line}` : ''}  ${found}\n    ${rule}`)
}
const seconds = ((performance.now() - started) / 1000).toFixed(1)
if (problems.length > 0) {
  console.error(`\nStructure: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} (${seconds} s)`)
  process.exitCode = 1
} else {
  console.log(`Structure: ${tree.size} files stand where they belong (${seconds} s)`)
}
