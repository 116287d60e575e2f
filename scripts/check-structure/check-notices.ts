import type { Problem, Tree } from './read-tree'

/** The only files that write a NOTIFY: everybody else calls what they export, and no channel and no tag is typed twice. */
const writers = ['features/pages.ts', 'features/outbox/queue-mail.ts']

const rule = `pages are forgotten through ${writers[0]}, and workers woken through ${writers[1]}`

/** Finds the SQL that notifies other processes by hand, outside the tests. */
export function checkNotices(tree: Tree): Problem[] {
  return [...tree].flatMap(([path, text]) => {
    if (!/^(app|features|prisma|server|worker)\//.test(path) || writers.includes(path)) return []
    return text.split('\n').flatMap((line, index) => {
      const found = /\bpg_notify\b|\bNOTIFY\s+\w/.exec(line)
      return found ? [{ path, line: index + 1, found: `writes ${found[0].trim()} by hand`, rule }] : []
    })
  })
}
