import type { Arrow } from './check-imports'

/** Circles among arrows, each found once and as short as it can be from its first member; members in order. */
export function findCycles(arrows: Arrow[]): string[][] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to))

  const cycles: string[][] = []
  const explained = new Set<string>()
  for (const start of [...next.keys()].sort()) {
    if (explained.has(start)) continue
    const cycle = shortestWayBack(next, start)
    if (!cycle || cycle.some((member) => explained.has(member))) continue
    for (const member of cycle) explained.add(member)
    cycles.push(cycle)
  }
  return cycles
}

/** Breadth first: the shortest way from `start` to itself, without its second mention. */
function shortestWayBack(next: Map<string, Set<string>>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const here of queue) {
    for (const there of next.get(here) ?? []) {
      if (there === start) return wayTo(here, start, cameFrom)
      if (cameFrom.has(there)) continue
      cameFrom.set(there, here)
      queue.push(there)
    }
  }
  return undefined
}

function wayTo(end: string, start: string, cameFrom: Map<string, string>): string[] {
  const way = [end]
  for (let here = end; here !== start; ) {
    here = cameFrom.get(here) ?? start
    way.unshift(here)
  }
  return way
}
