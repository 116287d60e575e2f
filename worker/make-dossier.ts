import type { WorkerContext } from '@/features/context'
import type { Making } from '@/features/exports/make-export'
import { type AskDossier, type Dossier, readDossier } from '@/features/hand-ins/read-dossier'
import type { PrintedDossier } from '@/print/dossier'
import { log } from '@/server/log'
import { printInProcess } from './print-in-process'

/** Longer than a hundred thousand names take. */
const longest = 300_000
/** Of the process that prints, in MB; what sets the pages has as much beside it. */
const heap = 512

/** A dossier with the most memory that its printing took, in MB. */
export interface MadeDossier extends PrintedDossier {
  maxRss: number
}

/**
 * Makes one reader's copy of the dossier of a petition: opens what is sealed of those who allow this reader their names, and
 * prints it in a process of its own. The bytes are in nobody's hands but the caller's. Undefined where there is no such petition.
 */
export async function makeDossier(context: WorkerContext, ask: AskDossier): Promise<MadeDossier | undefined> {
  const dossier = await readDossier(context, ask)
  if (!dossier) return undefined
  return printDossierApart(dossier)
}

/** Prints a dossier in a process of its own, which ends with it. A process that fails or takes too long throws. */
export function printDossierApart(dossier: Dossier): Promise<MadeDossier> {
  return printInProcess<MadeDossier>(dossier, { process: 'dossier-process.ts', longest, heap })
}

/** A copy of the dossier as a file that leaves. It is one piece, held until it is encrypted. */
export async function* makeDossierFile(making: Making<'dossier'>): AsyncGenerator<Uint8Array> {
  const { petitionId, choice, open } = making
  if (petitionId === null) throw new Error('A dossier is of a petition')
  const ask = { petitionId, reader: choice.reader, locale: choice.language, open }
  const made = await makeDossier(making, ask)
  if (!made) throw new Error('A dossier has lost its petition')
  if (made.boxes.length > 0)
    log.warn({ export: making.number, boxes: made.boxes.length }, 'A dossier has characters without a font')
  yield made.pdf
}
