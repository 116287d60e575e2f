import { expect, test } from 'vitest'
import { compareSteps } from '@/features/versions/compare-steps'
import { listWordings } from '@/features/versions/list-wordings'
import { findSteps } from '@/features/versions/rules'
import { createTestDatabase } from './harness'
import { takeApart } from './receipts-fixture'
import { createVersions } from './versions-fixture'

/* Whoever changes a text that was signed says what kind of change it is, and whatever it was stays published (0056). */

const database = await createTestDatabase()
const { owner } = database

test('a text that was signed is changed by nobody who has not said what kind of change it is', async () => {
  const { petition, confirm, save, change } = await createVersions(database)
  await confirm(1)
  await owner.petition.update({ where: { id: petition.id }, data: { confirmedCount: 1 } })
  const compared = [
    { kind: 'removed', text: 'Release' },
    { kind: 'added', text: 'Free' },
    { kind: 'same', text: ' the nine miners' },
  ]
  const languages = [{ locale: 'en', kind: 'changed', pieces: [{ piece: 'title', compared }] }]
  const other = { title: 'Free the nine miners' }
  expect(await save(other)).toEqual({
    ok: false,
    reason: 'weigh',
    change: { signed: 1, version: 2, languages, unchanged: [] },
  })
  await owner.petitionTranslation.create({
    data: {
      versionId: petition.versionIds[0] ?? '',
      ...{
        locale: 'ru',
        title: 'Освободите девять шахтёров',
        summary: 'Девять',
        text: 'Текст',
        addresseeLine: 'Министру',
      },
    },
  })
  expect(await save(other)).toMatchObject({ change: { languages, unchanged: ['ru'] } })
  const { versions: kept, currentVersion } = await owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { currentVersion: true, versions: { select: { translations: { select: { title: true } } } } },
  })
  expect({ currentVersion, kept }).toEqual({
    currentVersion: 1,
    kept: [{ translations: [{ title: 'Release the nine miners' }, { title: 'Освободите девять шахтёров' }] }],
  })
  expect(await change(other, 'small')).toBe(1)
  expect(await owner.versionAsk.count({ where: { petitionId: petition.id } })).toBe(0)
  const acts = await owner.auditEntry.findMany({ where: { object: `petition:${petition.id}` } })
  expect(acts.map(({ action }) => action)).toEqual(['petition.small-change'])
})

test('every wording stays published with its day, and the lists name each', async () => {
  const { confirm, change, petition, makeFile, readFile } = await createVersions(database)
  await confirm(3)
  await makeFile('2027-01-01')
  await change({ title: 'Release the nine  miners' }, 'small', new Date('2027-01-02T09:00:00Z'))
  await change({ title: 'Keep the nine miners' }, 'small', new Date('2027-01-02T10:00:00Z'))
  await change({ title: 'Release the nine miners' }, 'small', new Date('2027-01-02T11:00:00Z'))
  await makeFile('2027-01-03')
  await change({ title: 'Release all miners' }, 'material', new Date('2027-01-04T09:00:00Z'))
  const wordings = await listWordings({ db: database.web }, petition.id)
  expect(wordings.map(({ version, number }) => [version, number])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [1, 4],
    [2, 1],
  ])
  const hashes = wordings.map(({ hash }) => hash)
  const named = (file: string) => takeApart(file).texts.map((line) => line.split(' ')[2])
  expect(named(await readFile('2027-01-01'))).toEqual([hashes[0]])
  expect(named(await readFile('2027-01-03'))).toEqual([hashes[1], hashes[2], hashes[0]])
  const steps = await compareSteps({ db: database.web }, petition.id, findSteps(wordings))
  expect(steps.map(({ kind }) => kind)).toEqual(['small', 'small', 'small', 'material'])
  expect(steps[1]?.pieces).toMatchObject([
    { piece: 'title', compared: [{ kind: 'removed', text: 'Release' }, { text: 'Keep' }, {}, {}, {}] },
  ])
})
