import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { namedOffice, officeName } from '@/features/forms-of-address/name-office'
import type { PetitionKey } from '@/features/petitions/load-petition'
import type { Prisma } from '@/generated/prisma/client'
import { kitStates } from './rules'

/**
 * The kits that may carry the names of a petition: of letters of its campaign to the very office that the petition goes to, as
 * who allowed the addressee their name allowed nobody else; and only on a way to the door of which nothing is told yet.
 * Undefined for a petition without an office.
 */
export async function findNamedKits(
  { db }: Pick<Context, 'db'>,
  petitionId: string,
): Promise<Prisma.KitWhereInput | undefined> {
  const petition = await db.petition.findUnique({
    where: { id: petitionId, state: { not: 'draft' } },
    select: { campaignId: true, addresseeId: true },
  })
  if (!petition?.addresseeId) return undefined
  const { campaignId, addresseeId } = petition
  return {
    delivery: { state: 'planned', outcome: null },
    letter: { origin: 'campaign', addresseeId, modelLetter: { campaignId }, state: { in: [...kitStates] } },
  }
}

/** True while the kit of a letter may carry the names of a petition. */
export async function mayCarryNames(
  { db }: Pick<Context, 'db'>,
  petitionId: string,
  letterId: string,
): Promise<boolean> {
  const where = await findNamedKits({ db }, petitionId)
  return where !== undefined && (await db.kit.count({ where: { ...where, letterId } })) > 0
}

/** The letters whose kits may carry the names of a petition, each by its office and what it is about. */
export async function listNamedKits(
  { db }: Pick<Context, 'db'>,
  petition: Permitted<'export', PetitionKey>,
  locale: string,
): Promise<{ letterId: string; name: string }[]> {
  const where = await findNamedKits({ db }, petition.id)
  if (!where) return []
  const rows = await db.kit.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    select: { letterId: true, letter: { select: named } },
  })
  return rows.map(({ letterId, letter }) => ({ letterId, name: nameOf(letter, locale) }))
}

/** How a letter is called in whose kit something is bound: by its office and what it is about. */
export async function nameKitLetter({ db }: Pick<Context, 'db'>, letterId: string, locale: string): Promise<string> {
  const letter = await db.letter.findUnique({ where: { id: letterId }, select: named })
  return letter ? nameOf(letter, locale) : ''
}

const named = { publishedSubject: true, addressee: { select: namedOffice } } as const

function nameOf(letter: Prisma.LetterGetPayload<{ select: typeof named }>, locale: string): string {
  const { name, place } = officeName(letter.addressee, locale)
  return [name, place, letter.publishedSubject].filter(Boolean).join(', ')
}
