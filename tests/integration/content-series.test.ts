import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { applyContent } from '@/features/content/apply-content'
import { exportContentJson } from '@/features/content/export-content'
import { loadContentImport } from '@/features/content/load-content-import'
import { storeContent } from '@/features/content/store-content'
import { makeStatement, makeTopic } from '@/tests/factories/statements'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const context = { db: web, keys: keys.web, now: new Date('2026-05-01T12:00:00Z') }

test('a part of a series that is there already stays what it is when the same is brought again', async () => {
  const { id: teamId } = await createTeam(owner)
  const organiser = await createOrganiser(owner, { teamId })
  const series = await makeTopic(owner, { teamId, kind: 'series' })
  for (const part of [1, 2]) await makeStatement(owner, { teamId, seriesId: series.id, part })
  const team = await loadTeam(context, organiser, 'edit', teamId)
  if (!team) throw new Error('No team')
  let exported = ''
  for await (const piece of exportContentJson(context, team)) exported += piece
  await owner.statement.deleteMany({ where: { seriesId: series.id, part: 2 } })
  const stored = await storeContent(context, { team, fileName: 'texts.json', bytes: strToU8(exported) })
  const kept = stored.ok ? await loadContentImport(context, organiser, 'edit', stored.id) : null
  if (!kept) throw new Error('Not stored')
  expect(await applyContent(context, { kept })).toEqual({ ok: true, again: false })
  const statements = await owner.statement.findMany({ where: { teamId }, select: { seriesId: true, part: true } })
  expect(statements.map(({ seriesId, part }) => `${seriesId === series.id} ${part}`).sort()).toEqual([
    'false null',
    'true 1',
    'true 2',
  ])
})
