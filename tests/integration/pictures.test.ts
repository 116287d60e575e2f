import { expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readPublicCampaign } from '@/features/campaigns/read-public-campaign'
import { replaceCover } from '@/features/campaigns/replace-cover'
import type { Context } from '@/features/context'
import { purgeFiles } from '@/features/files/purge-files'
import { drawSizes } from '@/features/pictures/draw-sizes'
import { dropPicture } from '@/features/pictures/drop-picture'
import { loadPicture } from '@/features/pictures/load-picture'
import { readPictureFile } from '@/features/pictures/read-file'
import { removePicture } from '@/features/pictures/remove-picture'
import { savePictureWords } from '@/features/pictures/save-words'
import { storePicture } from '@/features/pictures/store-picture'
import { createCampaign } from '@/tests/factories/campaigns'
import { photograph } from '@/tests/factories/pictures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* The picture that the page of a campaign begins with. */

const database = await createTestDatabase()
const { owner } = database
const now = new Date('2026-05-26T10:00:00Z')
const context: Context = { db: database.web, now }
const drawing = await drawSizes(await photograph())

async function campaignOfTeam() {
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const { id, slug } = await createCampaign(owner, { teamId: team.id })
  const put = async () => {
    const campaign = await loadCampaign(context, ada, 'edit', id)
    if (!drawing.ok || !campaign) throw new Error('Nothing to put')
    return database.web.$transaction(async (tx) => {
      const picture = { teamId: team.id, by: ada.id, picture: drawing.picture }
      const pictureId = (await storePicture({ db: tx, now }, picture)) ?? ''
      const before = await replaceCover(tx, campaign, pictureId)
      if (before !== null) await dropPicture(tx, before)
      return pictureId
    })
  }
  const putWords = async (pictureId: string, texts: { locale: string; alt: string }[], credit = '') => {
    const picture = await loadPicture(context, ada, 'edit', pictureId)
    if (!picture) throw new Error('Not there')
    await savePictureWords(context, { picture, words: { credit, texts } })
  }
  const shown = async (asked = 'en') => (await readPublicCampaign(context, slug, asked))?.cover
  return { ada, put, putWords, shown }
}

test('a cover is shown once it is described, in the language of the reader or else its own, and stays when files are purged', async () => {
  const { put, putWords, shown } = await campaignOfTeam()
  const id = await put()
  expect(await shown()).toBeNull()
  await putWords(
    id,
    [
      { locale: 'en', alt: 'A gate' },
      { locale: 'ru', alt: 'Ворота' },
    ],
    'Ada',
  )
  expect(await shown()).toMatchObject({
    id,
    alt: 'A gate',
    credit: 'Ada',
    width: 800,
    height: 1200,
    widths: [480, 800],
  })
  expect(await shown('ru')).toMatchObject({ alt: 'Ворота', locale: 'ru' })
  expect(await shown('kk')).toMatchObject({ alt: 'A gate', locale: 'en' })
  await purgeFiles({ db: database.worker, now: new Date(now.getTime() + 5 * 86_400_000) })
  for (const [name, mime] of Object.entries({
    '480.avif': 'image/avif',
    '800.webp': 'image/webp',
    '800.jpg': 'image/jpeg',
  }))
    expect(await readPictureFile(context, id, name)).toMatchObject({ mime })
  for (const name of ['960.avif', '480.png', 'x']) expect(await readPictureFile(context, id, name)).toBeUndefined()
  await putWords(id, [{ locale: 'ru', alt: '' }])
  expect(await shown('ru')).toMatchObject({ alt: 'A gate' })
})

test('another picture takes its place, and nothing is left of the one before', async () => {
  const { put, putWords, shown } = await campaignOfTeam()
  const before = await put()
  await putWords(before, [{ locale: 'en', alt: 'A gate' }])
  const files = await owner.pictureFile.findMany({ where: { pictureId: before } })
  const id = await put()
  expect(await shown()).toBeNull()
  await putWords(id, [{ locale: 'en', alt: 'Another gate' }])
  expect(await shown()).toMatchObject({ id })
  expect(await readPictureFile(context, before, '480.avif')).toBeUndefined()
  expect(await owner.storedFile.count({ where: { id: { in: files.map(({ fileId }) => fileId) } } })).toBe(0)
})

test('a picture is removed by those of its team, and by nobody else', async () => {
  const { ada, put, putWords, shown } = await campaignOfTeam()
  const id = await put()
  await putWords(id, [{ locale: 'en', alt: 'A gate' }])
  const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
  const translator = await createOrganiser(owner, { teamId: (await createTeam(owner)).id, role: 'translator' })
  for (const who of [stranger, translator]) expect(await loadPicture(context, who, 'edit', id)).toBeNull()
  const picture = await loadPicture(context, ada, 'edit', id)
  if (!picture) throw new Error('Not there')
  await removePicture(context, picture)
  expect(await shown()).toBeNull()
  expect(await loadPicture(context, ada, 'edit', id)).toBeNull()
})
