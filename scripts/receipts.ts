import { createReadStream, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { checkFiles } from '@/features/receipts/check-files'
import { parseCode, showCode } from '@/features/receipts/rules'

/** `npm run receipts`: checks the count of a petition from its published files alone (docs/receipts.md). */

const usage = `Usage: npm run receipts -- check <folder or files> [receipt]

Checks lists, roots, sums and texts of one petition, and looks for a receipt. Fetch count.json and the files that it names
into a folder first. A count.json that you kept from before shows whether something was rewritten since.`

const [command, ...given] = process.argv.slice(2)
const last = given.at(-1) ?? ''
const code = statSync(last, { throwIfNoEntry: false }) ? undefined : parseCode(last)
const places = code === undefined ? given : given.slice(0, -1)

if (command !== 'check' || places.length === 0) {
  console.error(usage)
  process.exitCode = 2
} else {
  process.exitCode = await check(places)
}

/** Returns 0 where everything fits, 1 where something does not, 2 where there is nothing to check. */
async function check(places: readonly string[]): Promise<number> {
  const missing = places.find((place) => !statSync(place, { throwIfNoEntry: false }))
  if (missing !== undefined) {
    console.error(`There is no file, no folder and no receipt ${missing}\n\n${usage}`)
    return 2
  }
  const names = places.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name))
      : [place],
  )
  const files = names.filter((name) => statSync(name).isFile()).sort()
  const report = await checkFiles(
    files.map((name) => ({ name, read: () => createReadStream(name) })),
    code,
  )
  const { faults, days, codes, confirmed, found } = report
  console.log(`${days.length} days, ${codes} codes, ${confirmed} confirmed signatures`)
  if (days.length > 0) console.log(`Last root, of ${days.at(-1)?.day}: ${days.at(-1)?.root}`)
  for (const fault of faults) console.log(`✗ ${fault}`)
  if (faults.length === 0) console.log('✓ Lists, roots, sums and texts fit')
  if (code === undefined) return faults.length > 0 ? 1 : 0
  if (found) {
    console.log(`✓ ${showCode(code)} is on the list of ${found.day}, under version ${found.version} of the text`)
    for (const { locale, hash } of found.texts) console.log(`  ${locale} ${hash}`)
  } else console.log(`✗ ${showCode(code)} is on none of these lists`)
  return faults.length > 0 || !found ? 1 : 0
}
