import type { WorkerContext } from '@/features/context'
import { makeExport } from '@/features/exports/make-export'
import { log } from '@/server/log'
import { exportMakers } from './export-makers'
import { BoxOpener } from './open-boxes'

/** Makes every export that waits, one after the other. */
export async function makeExports(context: () => WorkerContext, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const now = context()
    const opener = new BoxOpener(now.keys)
    const made = await makeExport(now, { makers: exportMakers, open: opener.open, signal }).finally(() =>
      opener.close(),
    )
    if (!made) return
    const { id } = made
    if (made.ok) log.info({ export: id, size: made.size }, 'An export was made')
    else if (!made.error) log.warn({ export: id, reason: made.reason }, 'An export was not made')
    // An error of a database or a box may show what it failed at: its name is enough.
    else log.error({ export: id, reason: made.reason, error: nameOf(made.error) }, 'An export could not be made')
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
