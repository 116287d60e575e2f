import type { LetterState } from '@/generated/prisma/enums'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'

/** A campaign with its team, and letters of a set to an embassy in Vienna, written from Slovenia. */
export async function createDeliveryFixture(database: TestDatabase, { demo = false } = {}) {
  const { owner, web, keys } = database
  const team = await createTeam(owner)
  const campaign = await createCampaign(owner, { teamId: team.id, demo })
  const model = await createModelLetter(owner, { campaignId: campaign.id })
  const addressee = await createAddressee(owner, { hostCountry: 'AT' })
  const organiser = await createOrganiser(owner, { teamId: team.id, role: 'organiser' })
  const context = (now = new Date()) => ({ db: web, keys: keys.web, now })

  /** A letter with one delivery that was recorded by hand. */
  async function letter(parts: { state?: LetterState; datedOn?: Date; delivery?: object } = {}) {
    const { state = 'out', datedOn = new Date('2026-05-25'), delivery = {} } = parts
    const { id } = await createLetter(owner, {
      modelLetterId: model.id,
      addresseeId: addressee.id,
      country: 'SI',
      state,
      datedOn,
      deliveries: [{ channel: 'by_hand', ...delivery }],
    })
    await owner.letter.update({ where: { id }, data: { origin: 'campaign' } })
    const [first] = await owner.delivery.findMany({ where: { letterId: id } })
    return { id, deliveryId: first?.id ?? '' }
  }
  return { team, campaign, model, addressee, organiser, context, letter }
}

/** What was looked for and must be there. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new Error('Not found')
  return thing
}
