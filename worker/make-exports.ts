import type { WorkerContext } from '@/features/context'
import { makeExport } from '@/features/exports/make-export'
import { log } from '@/server/log'
import { BoxOpener } from './box-opener'
import { exportMakers } from './export-makers'

/** Makes every export that waits, one after the other. */
export async function makeExports(context: () => WorkerContext, siteUrl: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const now = context()
    const opener = new BoxOpener(now.keys)
    const made = await makeExport(now, { makers: exportMakers, siteUrl, open: opener.open, signal }).finally(() =>
      opener.close(),
    )
    if (!made) return
    const { id } = made
    if (made.ok) log.info({ export: id, size: made.size }, 'An export was made')
    else if (!made.error) log.warn({ export: id, reason: made.reason }, 'An export was not made')
    else log.error({ export: id, reason: made.reason, error: nameOf(made.error) }, 'An export could not be made')
  }
}

/** The message of a database may repeat what it failed at, and so somebody's name: what kind of error it is, is enough. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? `${error.name} ${error.code}` : error.name
}
