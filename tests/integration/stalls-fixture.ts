import { randomUUID } from 'node:crypto'
import type { WebContext, WorkerContext } from '@/features/context'
import { isoDay } from '@/features/days'
import { loadPetition } from '@/features/petitions/load-petition'
import { readCount } from '@/features/receipts/read-count'
import { keepConsentText } from '@/features/signatures/keep-consent-text'
import { listStalls } from '@/features/stalls/list-stalls'
import { loadStall } from '@/features/stalls/load-stall'
import { openStall } from '@/features/stalls/open-stall'
import { receiveForms } from '@/features/stalls/receive-forms'
import { parseForms, type StallInput } from '@/features/stalls/schema'
import { takeForms } from '@/features/stalls/take-forms'
import { sealTyped } from '@/features/stalls/web/seal-typed'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition, type PetitionParts } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'

/** What somebody typed at a stall. */
export const typedForm = { name: 'Rosa Passer-by', country: 'DE', display: 'none', consent: 'yes' }

/** A line that a phone posts, as it makes it: everything in a box but the id and the id of the key. */
export interface PhoneForm {
  id: string
  line: string
}

/** A stall of an open petition, an organiser, a phone, and the worker that opens what it sends. */
export async function createStall(
  database: TestDatabase,
  { petition: parts = {}, ...stallParts }: Partial<StallInput> & { petition?: Partial<PetitionParts> } = {},
) {
  const { owner, keys } = database
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const campaign = await createCampaign(owner, { teamId: team.id })
  const petition = await createPetition(owner, keys.web, { campaignId: campaign.id, ...parts })
  const web = (now = new Date()): WebContext => ({ db: database.web, keys: keys.web, now })
  const worker = (now = new Date()): WorkerContext => ({ db: database.worker, keys: keys.worker, now })
  const today = new Date(isoDay(new Date()))

  const load = async <A extends 'edit' | 'seeSignatures'>(ability: A) => {
    const loaded = await loadPetition(web(), ada, ability, petition.id)
    if (!loaded) throw new Error('The petition is not there')
    return loaded
  }
  const opened = await openStall(web(), {
    petition: await load('edit'),
    stall: {
      ...{
        place: 'Berlin, Alexanderplatz',
        country: 'DE',
        firstDay: today,
        lastDay: today,
        most: 100,
        locales: ['en'],
      },
      ...stallParts,
    },
  })
  if (!opened.ok) throw new Error(opened.reason)
  const { id } = opened
  const listed = async (now?: Date) => {
    const [stall] = await listStalls(web(now), await load('seeSignatures'), { shows: true })
    if (!stall) throw new Error('The stall is not listed')
    return stall
  }
  const code = (await listed()).code ?? ''
  const wording = await keepConsentText(web(), { purpose: 'sign', locale: 'en', text: 'I agree at the stall.' })

  /** Seals what was typed as the script of the page does. */
  function seal(
    fields: Record<string, string> = {},
    {
      formId = randomUUID() as string,
      keyId = keys.web.sealing.id,
      publicKey = keys.web.sealing.publicKey,
      ...over
    } = {},
  ): PhoneForm {
    const text = {
      ...{ stall: id, id: formId, locale: 'en', version: petition.versionIds.at(-1), wording, on: isoDay(new Date()) },
      ...{ fields: { ...typedForm, ...fields }, ...over },
    }
    return { id: formId, line: `${formId} ${keyId} ${sealTyped(publicKey.toString('base64'), text)}` }
  }
  const send = async (forms: readonly PhoneForm[], now?: Date) => {
    const read = parseForms(forms.map(({ line }) => line).join('\n'))
    if (!read) throw new Error('No page of ours sends this')
    return receiveForms(web(now), { code, forms: read })
  }
  const take = (now?: Date) => takeForms(worker(now))
  const stall = async () => {
    const loaded = await loadStall(web(), ada, 'edit', id)
    if (!loaded) throw new Error('The stall is not there')
    return loaded
  }
  const numbers = async () => (await readCount({ db: database.web, now: new Date() }, petition.id)).numbers
  return { team, ada, petition, id, code, wording, web, worker, seal, send, take, stall, listed, numbers, load }
}
