import type { Writer } from '@/features/context'
import type { ChangedPiece } from '@/features/petitions/compare-wordings'
import { clipPieces } from '@/features/texts/compare-texts'
import { compareSteps } from '@/features/versions/compare-steps'
import { listWordings } from '@/features/versions/list-wordings'
import { findSteps } from '@/features/versions/rules'

/** What a dossier says of how a text of a version came to be as it is. */
export interface DossierChange {
  version: number
  locale: string
  /** Since when there is this version. */
  since: Date
  /** What it changed of the version before, place by place; empty for the first. */
  pieces: ChangedPiece[]
  /** The days on which small changes were made to it since. */
  mended: Date[]
}

/** How each text of a petition came to be, by version and language. */
export async function listDossierChanges(tx: Writer, petitionId: string): Promise<DossierChange[]> {
  const wordings = await listWordings({ db: tx }, petitionId)
  const steps = findSteps(wordings)
  const material = await compareSteps(
    { db: tx },
    petitionId,
    steps.filter(({ kind }) => kind === 'material'),
  )
  return wordings
    .filter(({ number }) => number === 1)
    .map(({ version, locale, publishedOn: since }) => {
      const isOwn = ({ to }: { to: { version: number; locale: string } }) =>
        to.version === version && to.locale === locale
      const pieces = material.find(isOwn)?.pieces ?? []
      return {
        version,
        locale,
        since,
        pieces: pieces.map(({ piece, compared }) => ({ piece, compared: clipPieces(compared) })),
        mended: steps.filter((step) => step.kind === 'small' && isOwn(step)).map(({ to }) => to.publishedOn),
      }
    })
}
