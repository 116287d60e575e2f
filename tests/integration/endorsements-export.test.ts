import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { withdrawEndorsement } from '@/features/endorsements/withdraw-endorsement'
import type { Making } from '@/features/exports/make-export'
import { exportMakers } from '@/worker/export-makers'
import { createEndorsedPetition, unionForm } from './endorsements-fixture'
import { createTestDatabase } from './harness'

/* The list of organisations that leaves holds what they let be shown, and nobody who signs for one. */

const database = await createTestDatabase()

test('the list of organisations has those that confirmed, with nothing of their officers', async () => {
  const { petition, confirmed, propose, show, web } = await createEndorsedPetition(database)
  const now = new Date('2026-03-01T09:00:00Z')
  await show((await confirmed({}, now)).id)
  await confirmed({ name: '=Parish', site: '', country: 'KZ', town: 'Алматы' }, now)
  await withdrawEndorsement(web(now), { token: (await confirmed({ name: 'Withdrew' }, now)).token })
  await propose({ name: 'Never confirmed' }, now)
  const making = {
    db: database.worker,
    petitionId: petition.id,
    mark: '1 · Ada · 2026-03-01',
    progress: () => {},
  } as unknown as Making<'organisations'>
  const parts: string[] = []
  for await (const part of exportMakers.organisations(making)) parts.push(Buffer.from(part).toString('utf8'))
  const csv = parts.join('')
  const rows = parse(csv, { bom: true, columns: true }) as { organisation: string }[]
  // Those of one moment stand in no order.
  expect(rows.toSorted((a, b) => b.organisation.localeCompare(a.organisation, 'en'))).toEqual([
    {
      organisation: 'Union of Miners',
      country: 'GB',
      town: 'Leeds',
      website: 'https://miners.example.org/',
      officer_at_website: 'yes',
      state: 'shown',
      confirmed: '2026-03-01',
      export: '1 · Ada · 2026-03-01',
    },
    expect.objectContaining({ organisation: "'=Parish", town: 'Алматы', state: 'confirmed', officer_at_website: 'no' }),
  ])
  for (const secret of [unionForm.officer, unionForm.email, unionForm.role]) expect(csv).not.toContain(secret)
})
