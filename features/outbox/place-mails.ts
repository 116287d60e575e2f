import type { Context } from '@/features/context'
import type { Subject } from './schema'

/** The page of the desk that shows what goes wrong with a mail. */
export interface TroublePlace {
  kind: 'petition' | 'model-letter'
  id: string
}

type Reader = Pick<Context['db'], 'signature' | 'letter'>
/** Finds, of some rows of a table, those of a team, each with its page. */
type Place = (db: Reader, teamId: string, ids: string[]) => Promise<[id: string, place: TroublePlace][]>

/** Where the desk shows what goes wrong with the mails about a table's rows; null where it does not. */
const places: Record<Subject, Place | null> = {
  signatures: async (db, teamId, ids) => {
    const where = { id: { in: ids }, petition: { campaign: { teamId } } }
    const rows = await db.signature.findMany({ where, select: { id: true, petitionId: true } })
    return rows.map(({ id, petitionId }) => [id, { kind: 'petition', id: petitionId }])
  },
  letters: async (db, teamId, ids) => {
    const where = { id: { in: ids }, modelLetter: { campaign: { teamId } } }
    const rows = await db.letter.findMany({ where, select: { id: true, modelLetterId: true } })
    return rows.map(({ id, modelLetterId }) => [id, { kind: 'model-letter', id: modelLetterId }])
  },
  letter_copies: null,
  signatories: null,
}

const placed = (Object.keys(places) as Subject[]).filter((table) => places[table] !== null)

/** The condition for mails whose trouble the desk shows. */
export const isPlaced = { about: { in: placed } }

/** Of some mails those of a team, in the same order, each with the page that shows what goes wrong with it. */
export async function placeMails<Mail extends { about: string | null; aboutId: string | null }>(
  db: Reader,
  teamId: string,
  mails: readonly Mail[],
): Promise<{ mail: Mail; place: TroublePlace }[]> {
  const found = new Map<string, TroublePlace>()
  for (const table of placed) {
    const ids = new Set(mails.flatMap(({ about, aboutId }) => (about === table && aboutId ? [aboutId] : [])))
    if (ids.size === 0) continue
    for (const [id, place] of (await places[table]?.(db, teamId, [...ids])) ?? []) found.set(id, place)
  }
  return mails.flatMap((mail) => {
    const place = found.get(mail.aboutId ?? '')
    return place ? [{ mail, place }] : []
  })
}
