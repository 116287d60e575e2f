import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { CampaignState, LetterOrigin, LetterState } from '@/generated/prisma/enums'

/** What is known of a letter of a set (or to the press) before it is read: enough to decide, nothing to show. */
export interface SetLetterKey {
  id: string
  origin: Exclude<LetterOrigin, 'supporter'>
  modelLetterId: string
  slug: string
  campaignId: string
  campaignState: CampaignState
  teamId: string
  addresseeId: string
  state: LetterState
  version: number
  /** Language of the letter. */
  locale: string
  /** The country it is sent from. */
  country: string
  /** A letter of a demonstration never goes to its addressee. */
  demo: boolean
}

export type EditableSetLetter = Permitted<'edit', SetLetterKey>
export type SendableSetLetter = Permitted<'sendLetters', SetLetterKey>
export type VisibleSetLetter = Permitted<'seeLetters', SetLetterKey>

/**
 * Loads a letter of a set, or to the press, for one purpose. Null for an unknown one, a supporter's, another team's,
 * and one where the organiser's role falls short: all are "not found".
 */
export async function loadSetLetter<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, SetLetterKey> | null> {
  if (!isId(id)) return null
  const row = await db.letter.findUnique({
    where: { id, origin: { not: 'supporter' } },
    select: {
      id: true,
      origin: true,
      modelLetterId: true,
      addresseeId: true,
      state: true,
      version: true,
      locale: true,
      country: true,
      demo: true,
      modelLetter: {
        select: {
          slug: true,
          campaignId: true,
          campaign: { select: { state: true, demo: true, teamId: true, team: { select: roleOf(organiser) } } },
        },
      },
    },
  })
  if (!row || row.origin === 'supporter') return null
  const { modelLetter, origin, ...letter } = row
  const { campaign, ...model } = modelLetter
  const key = {
    ...letter,
    ...model,
    origin,
    demo: letter.demo || campaign.demo,
    campaignState: campaign.state,
    teamId: campaign.teamId,
  }
  return permit(ability, organiser, campaign.team.memberships[0]?.role, key)
}
