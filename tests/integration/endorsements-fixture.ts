import type { WebContext } from '@/features/context'
import { confirmEndorsement } from '@/features/endorsements/confirm-endorsement'
import { letOrganisationsSign } from '@/features/endorsements/let-organisations-sign'
import { type EndorsementList, listEndorsements } from '@/features/endorsements/list-endorsements'
import { loadEndorsement } from '@/features/endorsements/load-endorsement'
import { proposeEndorsement } from '@/features/endorsements/propose-endorsement'
import { refuseEndorsement } from '@/features/endorsements/refuse-endorsement'
import type { EndorseInput, ShownOrganisation } from '@/features/endorsements/schema'
import { showEndorsement } from '@/features/endorsements/show-endorsement'
import { mailKinds } from '@/features/outbox/schema'
import { loadPetition } from '@/features/petitions/load-petition'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import type { EndorsementState } from '@/generated/prisma/enums'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition, type PetitionParts } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'

/** What most officers send. */
export const unionForm: EndorseInput = {
  name: 'Union of Miners',
  country: 'GB',
  town: 'Leeds',
  site: 'https://miners.example.org/',
  officer: 'Olga Officer',
  role: 'Chair',
  email: 'olga@miners.example.org',
  consent: 'yes',
}

/** An open petition that takes organisations, an organiser, and what officers and organisers do. */
export async function createEndorsedPetition(database: TestDatabase, parts: Partial<PetitionParts> = {}) {
  const { owner, keys } = database
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const campaign = await createCampaign(owner, { teamId: team.id })
  const petition = await createPetition(owner, keys.web, { campaignId: campaign.id, ...parts })
  const web = (now = new Date()): WebContext => ({ db: database.web, keys: keys.web, now })

  const load = async <A extends 'edit' | 'seeSignatures'>(ability: A) => {
    const loaded = await loadPetition(web(), ada, ability, petition.id)
    if (!loaded) throw new Error('The petition is not there')
    return loaded
  }
  await letOrganisationsSign(web(), { kind: 'petition', thing: await load('edit'), takes: true })

  const propose = (form: Partial<EndorseInput> = {}, now = new Date()) =>
    proposeEndorsement(web(now), {
      endorsed: { kind: 'petition', ...petition },
      locale: 'en',
      form: { ...unionForm, ...form },
    })
  const rows = () =>
    owner.endorsement.findMany({
      where: { petitionId: petition.id },
      orderBy: [{ name: 'asc' }, { state: 'desc' }, { id: 'asc' }],
    })

  /** The secrets in the mails about one organisation that have not gone, the oldest first. */
  async function tokens(id: string): Promise<string[]> {
    const mails = await database.worker.outboxMail.findMany({
      where: { aboutId: id, sealed: { not: null } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return mails.flatMap(({ kind, sealed, keyId }) => {
      const known = kind === 'endorsement_refused' ? 'endorsement_refused' : 'endorsement_link'
      return sealed ? [mailKinds[known].payload.parse(openAsWorker(keys.worker, { sealed, keyId })).token] : []
    })
  }

  /** Proposes, and confirms as it was typed; returns the id and the token of the officer. */
  async function confirmed(form: Partial<EndorseInput> = {}, now = new Date()): Promise<{ id: string; token: string }> {
    const before = new Set((await rows()).map(({ id }) => id))
    await propose(form, now)
    const id = (await rows()).find((row) => !before.has(row.id))?.id ?? ''
    const [token = ''] = await tokens(id)
    const outcome = await confirm(token, form, now)
    if (!outcome.ok) throw new Error(outcome.reason)
    return { id, token }
  }
  const confirm = (token: string, form: Partial<ShownOrganisation> = {}, now = new Date()) => {
    const { name, country, town, site } = { ...unionForm, ...form }
    return confirmEndorsement(web(now), { token, form: { name, country, town, site } })
  }

  const list = async (state: EndorsementState = 'confirmed', after?: string): Promise<EndorsementList> =>
    listEndorsements(web(), { kind: 'petition', thing: await load('seeSignatures') }, { state, after })
  const markOf = async (id: string, state: EndorsementState) =>
    (await list(state)).rows.find((row) => row.id === id)?.mark ?? ''
  const moderated = async (id: string) => {
    const endorsement = await loadEndorsement(web(), ada, 'hideNames', id)
    if (!endorsement) throw new Error('Not found')
    return endorsement
  }
  const show = async (id: string, from: EndorsementState = 'confirmed', seen?: string) =>
    showEndorsement(web(), { endorsement: await moderated(id), seen: seen ?? (await markOf(id, from)) })
  const refuse = async (
    id: string,
    reason = 'Nobody at your office knew of it',
    from: EndorsementState = 'confirmed',
  ) => refuseEndorsement(web(), { endorsement: await moderated(id), seen: await markOf(id, from), reason })
  const state = async (id: string) => (await owner.endorsement.findUnique({ where: { id } }))?.state

  return {
    petition,
    ada,
    team,
    web,
    load,
    propose,
    rows,
    tokens,
    confirmed,
    confirm,
    list,
    markOf,
    show,
    refuse,
    state,
  }
}
