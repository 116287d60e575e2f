import type { Problem, Tree } from './read-tree'

/** What the lock says of one package, as far as we read it. */
export interface Locked {
  version?: string
  integrity?: string
  resolved?: string
  engines?: unknown
  link?: boolean
  inBundle?: boolean
  optionalDependencies?: Record<string, string>
}

export type PackageLock = { packages: Record<string, Locked> }

type Wanted = Partial<Record<(typeof kinds)[number], Record<string, string>>>

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
const rule = 'the lock is whole for every system and installing leaves it alone: npm run lock'

/** Holds the lock against package.json and against itself; a tree without a lock has no problem here. */
export function checkLock(tree: Tree): Problem[] {
  const [wanted, lock] = [tree.get('package.json'), tree.get('package-lock.json')]
  if (!wanted || !lock) return []
  const { packages } = JSON.parse(lock) as PackageLock
  const found = [...differences(JSON.parse(wanted), packages['']), ...lacks(packages), ...surpluses(packages)]
  return found.map((found) => ({ path: 'package-lock.json', line: 0, found, rule }))
}

/** The packages whose parts for other systems are not in the lock, as "package lacks part". */
export function lacks(packages: PackageLock['packages']): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !placesFor(place, name).some((candidate) => packages[candidate]))
      .map((name) => `${place || 'package.json'} lacks ${name}`),
  )
}

/** Where Node looks for a package that the one at `place` asks for: the nearest folder first. */
function placesFor(place: string, name: string): string[] {
  const parts = place.split('/node_modules/')
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'))
  return [...above.map((folder) => `${folder && `${folder}/`}node_modules/${name}`), `node_modules/${name}`]
}

function differences(wanted: Wanted, locked: Wanted = {}): string[] {
  return kinds.flatMap((kind) => {
    const [ours, theirs] = [wanted[kind] ?? {}, locked[kind] ?? {}]
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
      .filter((name) => ours[name] !== theirs[name])
      .map((name) => `has ${name} ${theirs[name] ?? 'not at all'}, package.json ${ours[name] ?? 'not at all'}`)
  })
}

/** What is missing for an install that checks what it gets, and what would tie the lock to a host or warn of our Node. */
function surpluses(packages: PackageLock['packages']): string[] {
  return Object.entries(packages).flatMap(([place, { version, integrity, resolved, engines, link, inBundle }]) => {
    if (place === '' || link) return []
    const faults = [
      !version && 'no version',
      !integrity && !inBundle && 'no integrity',
      resolved && 'a host to fetch it from',
      engines && 'engines',
    ]
    return faults.filter(Boolean).map((fault) => `${place} has ${fault}`)
  })
}
