import type { WorkerContext } from '@/features/context'
import type { Dossier } from '@/features/hand-ins/read-dossier'
import type { KitToPrint } from '@/features/kits/fill-kit'
import { prepareKit } from '@/features/kits/prepare-kit'
import type { KitPrint } from '@/print/kit-sheets'
import { log } from '@/server/log'
import { printDossierApart } from './print-dossier'
import { printInProcess } from './print-in-process'

/** Longer than any kit takes, and longer than a dossier without names does; the lease of a kit is longer than both. */
const longest = 120_000
const longestNameless = 40_000

/** Prints every kit that waits, one after the other. */
export async function printKits(context: WorkerContext, siteUrl: string): Promise<void> {
  for (;;) {
    const printed = await prepareKit(context, { siteUrl, print: printWithDossier })
    if (!printed) return
    const { letterId } = printed
    if (printed.ok) log.info({ letterId, pages: printed.pages }, 'A kit was printed')
    else log.error({ letterId, err: printed.error }, 'A kit could not be printed')
  }
}

/** A kit with the most memory that its printing took, in MB. */
export interface PrintedKit {
  pdf: Uint8Array
  pages: number
  maxRss: number
}

/** Prints a kit and the dossier that goes with it. */
export async function printWithDossier(kit: KitToPrint, dossier: Dossier | undefined): Promise<PrintedKit> {
  return printKitApart(kit, dossier && (await printDossierApart(dossier, longestNameless)).pdf)
}

/** Prints a kit in a process of its own, which ends with it. A process that fails or takes too long throws. */
export function printKitApart(kit: KitPrint, dossier?: Uint8Array): Promise<PrintedKit> {
  return printInProcess<PrintedKit>({ ...kit, dossier }, { process: 'print/kit-process.ts', longest })
}
