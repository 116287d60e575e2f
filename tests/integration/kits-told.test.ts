import { expect, test } from 'vitest'
import { readRecord } from '@/features/addressees/read-record'
import type { WebContext } from '@/features/context'
import { requestKit } from '@/features/kits/request-kit'
import { readPublicBoard } from '@/features/letter-sets/read-public-board'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { readSentLetter } from '@/features/letters/read-sent-letter'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const context: WebContext = { db: web, keys: keys.web, now: new Date('2016-05-25T10:00:00Z') }

test('a kit is nothing that happened: until somebody tells of the door, no page says that the letter was handed in', async () => {
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const campaign = await createCampaign(owner, { teamId: team.id })
  const model = await createModelLetter(owner, { campaignId: campaign.id })
  const { id: addresseeId } = await createAddressee(owner)
  const { id } = await createLetter(owner, {
    modelLetterId: model.id,
    addresseeId,
    published: { subject: 'Nine miners', text: 'We write.' },
    columns: { origin: 'campaign' },
  })
  const letter = await loadSetLetter(context, ada, 'sendLetters', id)
  if (!letter) throw new Error('The letter is not there')
  expect(await requestKit(context, { letter, locale: 'en' })).toEqual({ ok: true, begun: true })
  expect(await readRecord(context, addresseeId)).toEqual([])
  expect((await readSentLetter(context, model.slug, id))?.deliveries).toEqual([])
  const [set] = await readPublicBoard(context, campaign.id, 'en')
  expect(set?.rows).toMatchObject([{ state: 'sent', deliveries: [] }])

  await owner.delivery.updateMany({ where: { letterId: id }, data: { outcome: 'letterbox', state: 'recorded' } })
  expect((await readSentLetter(context, model.slug, id))?.deliveries).toMatchObject([{ outcome: 'letterbox' }])
  expect(await readRecord(context, addresseeId)).toHaveLength(1)
})
