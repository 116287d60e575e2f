import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { DeliveryChannel, DeliveryOutcome, LetterOrigin, LetterState } from '@/generated/prisma/enums'

/** What is known of a letter before its deliveries are read or added to. */
export interface DeliveredLetterKey {
  letterId: string
  origin: LetterOrigin
  state: LetterState
  datedOn: Date
  /** Where it is posted, and where to (ISO 3166-1 alpha-2). */
  country: string
  hostCountry: string
  addresseeId: string
  modelLetter: { id: string; campaignId: string }
  teamId: string
}

/** What is known of a delivery before it is read. */
export interface DeliveryKey extends DeliveredLetterKey {
  id: string
  channel: DeliveryChannel
  outcome: DeliveryOutcome | null
}

export type TellableDelivery = Permitted<'recordOutcomes', DeliveryKey>

const letterKey = (organiser: { id: string }) =>
  ({
    id: true,
    origin: true,
    state: true,
    datedOn: true,
    country: true,
    addresseeId: true,
    addressee: { select: { hostCountry: true } },
    modelLetter: {
      select: {
        id: true,
        campaignId: true,
        campaign: { select: { teamId: true, team: { select: roleOf(organiser) } } },
      },
    },
  }) as const

/**
 * Loads a letter, whoever wrote it, for what is recorded of its way. Null for an unknown one, another team's, and one
 * where the organiser's role falls short: all are "not found".
 */
export async function loadDeliveredLetter<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, DeliveredLetterKey> | null> {
  if (!isId(id)) return null
  const row = await db.letter.findUnique({ where: { id }, select: letterKey(organiser) })
  return row && permit(ability, organiser, row.modelLetter.campaign.team.memberships[0]?.role, keyOf(row))
}

/** Loads a delivery for one purpose; null as {@link loadDeliveredLetter}. */
export async function loadDelivery<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, DeliveryKey> | null> {
  if (!isId(id)) return null
  const row = await db.delivery.findUnique({
    where: { id },
    select: { id: true, channel: true, outcome: true, letter: { select: letterKey(organiser) } },
  })
  if (!row) return null
  const { letter, ...delivery } = row
  const role = letter.modelLetter.campaign.team.memberships[0]?.role
  return permit(ability, organiser, role, { ...keyOf(letter), ...delivery })
}

interface Row extends Omit<DeliveredLetterKey, 'letterId' | 'hostCountry' | 'modelLetter' | 'teamId'> {
  id: string
  addressee: { hostCountry: string }
  modelLetter: { id: string; campaignId: string; campaign: { teamId: string } }
}

function keyOf({ id, addressee, modelLetter, origin, state, datedOn, country, addresseeId }: Row): DeliveredLetterKey {
  return {
    letterId: id,
    origin,
    state,
    datedOn,
    country,
    addresseeId,
    hostCountry: addressee.hostCountry,
    modelLetter: { id: modelLetter.id, campaignId: modelLetter.campaignId },
    teamId: modelLetter.campaign.teamId,
  }
}
