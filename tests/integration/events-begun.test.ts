import { expect, test } from 'vitest'
import { forgetBegun } from '@/features/events/forget-begun'
import { createCampaign } from '@/tests/factories/campaigns'
import { createEvent } from '@/tests/factories/events'
import { createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { listenForPages } from './listen-for-pages'

const { owner, worker, urls } = await createTestDatabase()

test('pages with an event are made anew when it begins and when it ends, and at no other time', async () => {
  const { id: teamId } = await createTeam(owner)
  const { id: campaignId } = await createCampaign(owner, { teamId })
  const day = await createEvent(owner, { campaignId, kind: 'day_of_action', startsLocal: '2026-05-25T00:00' })
  const picket = { campaignId, parentId: day.id, timeZone: 'UTC', startsLocal: '2026-05-25T12:00' }
  const { id } = await createEvent(owner, picket)
  await createEvent(owner, { ...picket, state: 'draft' })
  const shown = [`campaign:${campaignId}`, `event:${day.id}`, `event:${id}`, 'events'].sort()
  const at = (time: string) =>
    listenForPages(urls.worker, () => forgetBegun({ db: worker, now: new Date(`2026-05-25T${time}:00Z`) }))
  expect(await at('11:59')).toEqual([])
  expect(await at('12:03')).toEqual(shown)
  expect(await at('13:00')).toEqual([])
  expect(await at('14:02')).toEqual(shown)
})
