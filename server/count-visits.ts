import { isId } from '@/features/access/ids'
import { recordVisits } from '@/features/updates/record-visits'
import { webContext } from './context'
import { log } from './log'

/** How long visits are kept in memory before they are written: what the page costs does not grow with them. */
const every = 10_000
/** Updates that are counted at once; more are not asked for in ten seconds by anybody who reads mails. */
const most = 1_000

let visits = new Map<string, number>()
let timer: NodeJS.Timeout | undefined

/**
 * Counts a visit when an address is the link in the mails of an update, which is the same in all of them: nothing is known
 * of who came. The page is the one without the link's mark, and kept like any other.
 */
export function countVisit(url: string): void {
  // Nearly no address is one.
  if (!url.endsWith('?from=mail')) return
  const [, id] = /^\/\w+\/updates\/([0-9a-f-]{36})\?from=mail$/.exec(url) ?? []
  if (!isId(id) || (!visits.has(id) && visits.size >= most)) return
  visits.set(id, (visits.get(id) ?? 0) + 1)
  timer ??= setTimeout(flushVisits, every)
}

/** Writes what was counted; those of a database that is away are lost, and nothing waits for it. */
export async function flushVisits(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const counted = visits
  visits = new Map()
  await recordVisits(webContext(), counted).catch((err) => log.warn({ err }, 'Visits could not be noted'))
}
