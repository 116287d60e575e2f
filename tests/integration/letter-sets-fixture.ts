import type { WebContext } from '@/features/context'
import { addDelivery } from '@/features/deliveries/add-delivery'
import { correctOutcome } from '@/features/deliveries/correct-outcome'
import { loadDeliveredLetter, loadDelivery } from '@/features/deliveries/load-delivery'
import { readDeliveryForm, readOutcomeForm } from '@/features/deliveries/schema'
import type { LetterHead } from '@/features/letter-sets/schema'
import { startLetter } from '@/features/letter-sets/start-letter'
import { hashContent, readLetterContent } from '@/features/letters/assemble-letter'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import type { Prisma } from '@/generated/prisma/client'
import type { DeliveryOutcome } from '@/generated/prisma/enums'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'

export const now = new Date('2016-05-20T12:00:00Z')
export const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)

export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('not found')
  return thing
}

export const head: LetterHead = {
  locale: 'en',
  date: new Date('2016-05-26'),
  name: 'Campaign for the miners',
  address: ['1 Mill Lane'],
  town: 'London',
  country: 'GB',
  email: '',
}

let grounds = 0

/** A model letter in English and German with embassies in London, Berlin and Stockholm, and an organiser of its team. */
export async function createSetFixture({ owner, web: client, keys }: TestDatabase) {
  const team = await createTeam(owner)
  const organiser = await createOrganiser(owner, { teamId: team.id, role: 'organiser' })
  const campaign = await createCampaign(owner, { teamId: team.id, demands: [{ en: 'Free them.' }, { en: 'Drop it.' }] })
  const text = { title: 'T', summary: 'S', subject: 'Nine miners', text: 'We write about nine miners.' }
  // A state of its own, so that no other fixture's embassies are found.
  grounds += 1
  const state = { addressedState: `X${String.fromCharCode(64 + grounds)}` }
  const model = await createModelLetter(owner, {
    campaignId: campaign.id,
    texts: { en: text, de: { ...text, subject: 'Neun Bergleute', text: 'Wir schreiben über neun Bergleute.' } },
    paragraphs: { GB: { en: 'Britain knows mines.' } },
    ...state,
  })
  const office = { state: state.addressedState, name: 'Embassy' }
  const london = await createAddressee(owner, { ...office, email: 'london@example.org' })
  const berlin = await createAddressee(owner, { ...office, hostCountry: 'DE', hostCity: 'Berlin' })
  const stockholm = await createAddressee(owner, { ...office, hostCountry: 'SE', hostCity: 'Stockholm' })
  const web = (at = now): WebContext => ({ db: client, keys: keys.web, now: at })

  const permittedModel = async <A extends 'edit' | 'seeLetters'>(ability: A) =>
    found(await loadModelLetter(web(), organiser, ability, model.id))
  const start = async (country: string, parts: Partial<LetterHead> = {}) =>
    startLetter(web(), { model: await permittedModel('edit'), to: { country }, head: { ...head, ...parts } })
  const started = async (country: string, parts: Partial<LetterHead> = {}) => {
    const outcome = await start(country, parts)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.id
  }
  const permitted = async <A extends 'edit' | 'seeLetters' | 'sendLetters' | 'recordOutcomes'>(
    id: string,
    ability: A,
  ) => found(await loadSetLetter(web(), organiser, ability, id))
  const letter = (id: string) =>
    owner.letter.findUniqueOrThrow({
      where: { id },
      include: { signatories: { orderBy: { position: 'asc' } }, deliveries: true },
    })

  /** Puts somebody under a letter; confirmed ones have confirmed the text as it is now. */
  async function sign(
    id: string,
    name: string,
    confirmed = true,
    parts: Partial<Prisma.SignatoryUncheckedCreateInput> = {},
  ) {
    const { content, signatories } = await letter(id)
    const hash = hashContent(readLetterContent(content))
    return owner.signatory.create({
      data: {
        letterId: id,
        position: signatories.length,
        name,
        state: confirmed ? 'confirmed' : 'invited',
        ...(confirmed && { confirmedHash: hash, answeredOn: now }),
        ...parts,
      },
    })
  }

  /** Records that a letter went out and, where something was told, what happened. */
  async function bring(id: string, channel: 'by_hand' | 'post', outcome?: DeliveryOutcome, at = daysLater(6)) {
    const delivered = found(await loadDeliveredLetter(web(at), organiser, 'recordOutcomes', id))
    const form = readDeliveryForm({ channel, postedOn: '2016-05-26' })
    if (!form.ok) throw new Error(JSON.stringify(form.errors))
    const added = await addDelivery(web(at), { letter: delivered, form: form.value })
    if (!added.ok) throw new Error(added.reason)
    if (!outcome) return added.id
    const delivery = found(await loadDelivery(web(at), organiser, 'recordOutcomes', added.id))
    const told = readOutcomeForm({ outcome, outcomeOn: '2016-05-26', note: 'They had a camera.' })
    if (!told.ok) throw new Error(JSON.stringify(told.errors))
    const written = await correctOutcome(web(at), { delivery, form: told.value })
    if (!written.ok) throw new Error(written.reason)
    return added.id
  }

  return {
    team,
    organiser,
    campaign,
    model,
    london,
    berlin,
    stockholm,
    web,
    permittedModel,
    permitted,
    start,
    started,
    letter,
    sign,
    bring,
  }
}
