import type { WorkerContext } from '@/features/context'
import type { Making } from '@/features/exports/make-export'
import { type AskDossier, readDossier } from '@/features/hand-ins/read-dossier'
import { readNamedKit } from '@/features/kits/read-named-kit'
import { log } from '@/server/log'
import { type MadeDossier, printDossierApart } from './print-dossier'
import { printKitApart } from './print-kits'

/**
 * Makes one reader's copy of the dossier of a petition: opens what is sealed of those who allow this reader their names, and
 * prints it in a process of its own. The bytes are in nobody's hands but the caller's. Undefined where there is no such petition.
 */
export async function makeDossier(context: WorkerContext, ask: AskDossier): Promise<MadeDossier | undefined> {
  const dossier = await readDossier(context, ask)
  if (!dossier) return undefined
  return printDossierApart(dossier)
}

/** A copy of the dossier as a file that leaves, or the kit of a letter with it. It is one piece, held until it is encrypted. */
export async function* makeDossierFile(making: Making<'dossier'>): AsyncGenerator<Uint8Array> {
  const { petitionId, choice, open, siteUrl } = making
  if (petitionId === null) throw new Error('A dossier is of a petition')
  const ask = { petitionId, reader: choice.reader, locale: choice.language, siteUrl, open }
  const made = await makeDossier(making, ask)
  if (!made) throw new Error('A dossier has lost its petition')
  if (made.boxes.length > 0)
    log.warn({ export: making.number, boxes: made.boxes.length }, 'A dossier has characters without a font')
  yield choice.letter === '' ? made.pdf : await bindIntoKit(making, { petitionId, letterId: choice.letter }, made.pdf)
}

/** The kit of a letter with the addressee's copy in it: it leaves as the copy alone would, and is kept nowhere. */
async function bindIntoKit(
  making: Making<'dossier'>,
  of: { petitionId: string; letterId: string },
  dossier: Uint8Array,
): Promise<Uint8Array> {
  const kit = await readNamedKit(making, of, making.siteUrl)
  if (!kit) throw new Error('The letter has no kit any more that goes to the addressee of the petition')
  return (await printKitApart(kit, dossier)).pdf
}
