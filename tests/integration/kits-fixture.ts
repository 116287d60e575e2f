import type { WebContext, WorkerContext } from '@/features/context'
import { prepareKit } from '@/features/kits/prepare-kit'
import { readKit } from '@/features/kits/read-kit'
import { requestKit } from '@/features/kits/request-kit'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { createCode } from '@/features/safety/create-token'
import type { LetterState } from '@/generated/prisma/enums'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { readPages, wordsOf } from '@/tests/stories/pdf-pages'
import { printWithDossier } from '@/worker/print-kits'
import type { TestDatabase } from './harness'

export const siteUrl = 'https://postbag.example'
export const at = new Date('2016-05-25T10:00:00Z')
const signatory = (name: string, role: string, organisation: string) => ({ name, role, organisation })

/** A letter of a set by five people from three bodies, in a campaign whose petition 2,345 people signed. */
export async function createKitFixture(
  { owner, keys, ...database }: TestDatabase,
  { state = 'frozen' as LetterState, demo = false } = {},
) {
  const web = (now = at): WebContext => ({ db: database.web, keys: keys.web, now })
  const worker = (now = at): WorkerContext => ({ db: database.worker, keys: keys.worker, now })
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const campaign = await createCampaign(owner, { teamId: team.id, demo })
  const model = await createModelLetter(owner, { campaignId: campaign.id })
  const petition = await createPetition(owner, keys.web, { campaignId: campaign.id })
  await owner.petition.update({ where: { id: petition.id }, data: { confirmedCount: 2345 } })
  await owner.signatureCount.createMany({
    data: [
      { country: 'SE', count: 2330 },
      { country: 'GB', count: 12 },
      { country: 'TJ', count: 3 },
    ].map((one) => ({ ...one, shown: one.count, petitionId: petition.id, day: new Date('2016-05-20') })),
  })
  const { id: addresseeId } = await createAddressee(owner, {
    hostCountry: 'SE',
    hostCity: 'Stockholm',
    addressLines: ['Birger Jarlsgatan 37'],
    postalCode: '111 45',
  })
  await owner.addressee.update({ where: { id: addresseeId }, data: { latitude: 59.34, longitude: 18.07 } })
  const { id } = await createLetter(owner, {
    modelLetterId: model.id,
    addresseeId,
    state,
    locale: 'de',
    country: 'SE',
    signatories: [
      signatory('Anna Lind', 'Stadträtin', 'Luleå'),
      signatory('Bo Ek', 'Stadtrat', 'Piteå'),
      signatory('Cecilia Berg', 'Stadträtin', 'Luleå'),
      signatory('David Ström', 'Stadtrat', 'Piteå'),
      signatory('Eva Norden', 'Vorsitzende', 'Die Partei'),
      { ...signatory('Nein Danke', 'Niemand', 'Nirgends'), state: 'declined' as const },
    ],
  })
  await owner.letter.update({ where: { id }, data: { origin: 'campaign', reference: createCode(), content } })
  const load = async (who = ada) => {
    const letter = await loadSetLetter(web(), who, 'sendLetters', id)
    if (!letter) throw new Error('The letter is not there')
    return letter
  }
  const ask = async (now = at, locale = 'ru', petitionId: string | null = null) =>
    requestKit(web(now), { letter: await load(), locale, petitionId })
  const show = async () => readKit(web(), await load())
  /** A worker's turn. */
  const print = (now = at) => prepareKit(worker(now), { siteUrl, print: printWithDossier })
  /** The pages of the kit, as their words stand there. */
  const pages = async () => {
    const { bytes } = await owner.storedFile.findUniqueOrThrow({ where: { id: (await show())?.fileId ?? '' } })
    return (await readPages(bytes)).map(wordsOf)
  }
  return { id, ada, team, campaign, petition, addresseeId, web, worker, load, ask, show, print, pages }
}

const content = {
  locale: 'de',
  sender: ['Solidaritätskampagne'],
  returnLine: '',
  dateline: 'Stockholm, 26. Mai 2016',
  address: ['S. E. dem Botschafter', 'der Republik Kasachstan', 'Birger Jarlsgatan 37', '111 45 Stockholm'],
  reference: 'Unser Zeichen: REFE-RENC',
  subject: 'Neun Bergleute',
  salutation: 'Exzellenz,',
  body: [{ kind: 'paragraph', text: 'Wir schreiben über neun Bergleute.' }],
  close: 'Mit Hochachtung',
}
