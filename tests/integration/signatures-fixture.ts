import type { WebContext } from '@/features/context'
import { type ConfirmChoice, confirmSignature } from '@/features/signatures/confirm-signature'
import type { SignInput } from '@/features/signatures/schema'
import { type SignOutcome, signPetition } from '@/features/signatures/sign-petition'
import type { NameDisplay } from '@/generated/prisma/enums'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition, type PetitionParts } from '@/tests/factories/petitions'
import { shownWords } from '@/tests/factories/signatures'
import { createTeam } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'
import { openMail } from './outbox-fixture'

/** An open petition in a campaign of its own, and what people do with it. */
export async function createFixture(database: TestDatabase, parts: Partial<PetitionParts> = {}) {
  const team = await createTeam(database.owner)
  const campaign = await createCampaign(database.owner, { teamId: team.id })
  const petition = await createPetition(database.owner, database.keys.web, { campaignId: campaign.id, ...parts })
  const web = (now = new Date()): WebContext => ({ db: database.web, keys: database.keys.web, now })

  async function sign(
    email: string,
    form: Partial<SignInput> = {},
    now = new Date(),
    words = shownWords,
  ): Promise<SignOutcome> {
    const { id, versionIds, indexKey } = petition
    return signPetition(web(now), {
      petition: { id, versionId: versionIds.at(-1) ?? '', indexKey },
      locale: 'en',
      form: { ...plainForm, email, ...form },
      words,
    })
  }

  /** Signs and confirms with the token of the mail, choosing the display of the form again; returns the token of the signer's own page. */
  async function signAndConfirm(email: string, form: Partial<SignInput> = {}, now = new Date()): Promise<string> {
    await sign(email, form, now)
    const { token } = await openMail(database, 'confirm_signature', email, petition.id)
    const outcome = await confirmSignature(web(now), { token, chosen: choose(form.display ?? 'none', form.news) })
    if (!outcome.ok) throw new Error(`Not confirmed: ${outcome.reason}`)
    return outcome.manageToken
  }

  const signatures = () => database.owner.signature.findMany({ where: { petitionId: petition.id } })
  const uncompacted = async () => {
    const sum = await database.owner.tallyDelta.aggregate({ where: { petitionId: petition.id }, _sum: { delta: true } })
    return sum._sum.delta ?? 0
  }
  return { petition, web, sign, signAndConfirm, signatures, uncompacted }
}

/** What is chosen on the page that confirms. */
export function choose(display: NameDisplay, news = false): ConfirmChoice {
  return { display, news, words: shownWords }
}

/** What most people send. */
export const plainForm: SignInput = {
  name: 'Ada Signer',
  email: 'ada@example.org',
  country: 'GB',
  city: '',
  role: '',
  organisation: '',
  comment: '',
  display: 'none',
  news: false,
  consent: 'yes',
}
