import type { Dossier } from '@/features/hand-ins/read-dossier'
import type { PrintedDossier } from '@/print/dossier'
import { printInProcess } from './print-in-process'

/** Longer than a hundred thousand names take. */
const longest = 300_000
/** Of the process that prints, in MB; what sets the pages has as much beside it. */
const heap = 512

/** A dossier with the most memory that its printing took, in MB. */
export interface MadeDossier extends PrintedDossier {
  maxRss: number
}

/** Prints a dossier in a process of its own, which ends with it. A process that fails, or takes longer than `within` (ms), throws. */
export function printDossierApart(dossier: Dossier, within = longest): Promise<MadeDossier> {
  return printInProcess<MadeDossier>(dossier, { process: 'print/dossier-process.ts', longest: within, heap })
}
