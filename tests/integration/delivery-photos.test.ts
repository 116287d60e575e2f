import { describe, expect, test } from 'vitest'
import { addPhoto } from '@/features/deliveries/add-photo'
import { changePhoto, type PhotoAct } from '@/features/deliveries/change-photo'
import { loadDelivery } from '@/features/deliveries/load-delivery'
import { readDeliveryByCode } from '@/features/deliveries/read-delivery-by-code'
import { readDeskDelivery } from '@/features/deliveries/read-desk-delivery'
import { recordPosting } from '@/features/deliveries/record-posting'
import { cleanPicture } from '@/features/files/clean-picture'
import { purgeFiles } from '@/features/files/purge-files'
import { readDeskFile, readPublicPhoto } from '@/features/files/read-file'
import { storeFile } from '@/features/files/store-file'
import { indexCode } from '@/features/safety/create-token'
import { photograph } from '@/tests/factories/pictures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createDeliveryFixture, found } from './deliveries-fixture'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()
const { codes } = database.keys.web
const now = new Date('2026-05-27T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const pictures = await Promise.all(
  Array.from({ length: 13 }, async (_, at) => {
    const cleaned = await cleanPicture(await photograph({ width: 40 + at, height: 30 }))
    if (!cleaned.ok) throw new Error('Not a picture')
    return cleaned.picture
  }),
)
const picture = found(pictures[0])

async function start() {
  const fixture = await createDeliveryFixture(database)
  const { deliveryId } = await fixture.letter()
  const code = deliveryId.slice(-12).replace(/[ilou]/gi, '0')
  await database.owner.delivery.update({ where: { id: deliveryId }, data: { codeHash: indexCode(codes, code) } })
  const context = fixture.context(now)
  const send = (one = picture) => addPhoto(context, { to: { code, codes }, kind: 'photo', picture: one })
  const photos = () => database.owner.deliveryPhoto.findMany({ where: { deliveryId }, orderBy: { id: 'asc' } })
  const mayRecord = async () => found(await loadDelivery(context, fixture.organiser, 'recordOutcomes', deliveryId))
  const act = async (photoId: string, act: PhotoAct, at = now) =>
    changePhoto({ ...context, now: at }, { delivery: await mayRecord(), photoId, act })
  return { ...fixture, deliveryId, code, context, send, photos, mayRecord, act }
}

describe('a picture that came with the code', () => {
  test('is kept once, however often the line broke', async () => {
    const { send, photos, context, code } = await start()
    await Promise.all([send(), send(), send()])
    expect(await photos()).toMatchObject([{ public: false, removedAt: null }])
    expect(await readDeliveryByCode(context, code)).toMatchObject({ photoCount: 1 })
  })

  test('is the thirteenth of its letter: no', async () => {
    const { send, photos } = await start()
    for (const one of pictures.slice(0, 12)) expect(await send(one)).toEqual({ ok: true })
    expect(await send(found(pictures[12]))).toEqual({ ok: false, reason: 'full' })
    expect(await photos()).toHaveLength(12)
  })

  test('of a code that opens nothing is not', async () => {
    const { context } = await start()
    const to = { code: '0000-0000-0000', codes }
    expect(await addPhoto(context, { to, kind: 'photo', picture })).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('who sees it', () => {
  test('the team, and nobody else', async () => {
    const { send, photos, context, team, organiser } = await start()
    await send()
    const { id, fileId } = found((await photos())[0])
    expect((await readDeskFile(context, organiser, fileId))?.bytes).toEqual(new Uint8Array(picture.bytes))
    const translator = await createOrganiser(database.owner, { teamId: team.id, role: 'translator' })
    const foreign = await createTeam(database.owner)
    const stranger = await createOrganiser(database.owner, { teamId: foreign.id, role: 'owner' })
    for (const nobody of [translator, stranger]) expect(await readDeskFile(context, nobody, fileId)).toBeUndefined()
    for (const wrong of [id, fileId, 'undefined', '../../x']) {
      expect(await readPublicPhoto(context, wrong)).toBeUndefined()
    }
  })

  test('everybody, from when it is made public until it is made private or removed', async () => {
    const { send, photos, context, act, campaign } = await start()
    await send()
    const { id } = found((await photos())[0])
    await act(id, 'publish')
    expect((await readPublicPhoto(context, id))?.mime).toBe('image/jpeg')
    await database.owner.campaign.update({ where: { id: campaign.id }, data: { state: 'draft' } })
    expect(await readPublicPhoto(context, id)).toBeUndefined()
    await database.owner.campaign.update({ where: { id: campaign.id }, data: { state: 'published' } })
    await act(id, 'hide')
    expect(await readPublicPhoto(context, id)).toBeUndefined()
    await act(id, 'publish')
    await act(id, 'remove')
    expect(await readPublicPhoto(context, id)).toBeUndefined()
  })
})

describe('a picture that was removed', () => {
  test('comes back, private, and its history tells who did what', async () => {
    const { send, photos, context, act, organiser, deliveryId } = await start()
    await send()
    const { id } = found((await photos())[0])
    for (const one of ['publish', 'remove', 'restore'] as const) await act(id, one)
    expect(await photos()).toMatchObject([{ public: false, removedAt: null }])
    await purgeFiles({ db: database.worker, now: later(60) })
    expect(await readDeskFile(context, organiser, found((await photos())[0]).fileId)).toBeDefined()
    const seen = found(await loadDelivery(context, organiser, 'seeLetters', deliveryId))
    const { history } = await readDeskDelivery(context, seen)
    expect(history.map((line) => line.kind === 'photo' && [line.act, line.by === null]).sort()).toEqual([
      ['add', true],
      ['publish', false],
      ['remove', false],
      ['restore', false],
    ])
  })

  test('loses its bytes after thirty days; the record stays, and nothing brings it back', async () => {
    const { send, photos, act, context, organiser } = await start()
    await send()
    const { id, fileId } = found((await photos())[0])
    await act(id, 'remove')
    await purgeFiles({ db: database.worker, now: later(29) })
    expect(await readDeskFile(context, organiser, fileId)).toBeDefined()
    await purgeFiles({ db: database.worker, now: later(31) })
    expect(await photos()).toMatchObject([{ id, removedAt: now }])
    expect(await readDeskFile(context, organiser, fileId)).toBeUndefined()
    expect(await act(id, 'restore', later(32))).toEqual({ ok: false, reason: 'unknown' })
  })

  test('of another letter is not touched', async () => {
    const [one, other] = [await start(), await start()]
    await one.send()
    const { id } = found((await one.photos())[0])
    expect(await other.act(id, 'remove')).toEqual({ ok: false, reason: 'unknown' })
    expect(await one.photos()).toMatchObject([{ removedAt: null }])
  })
})

test('a file that nothing refers to is deleted when a day has gone by, one with an end at its end', async () => {
  const file = { kind: 'scan', mime: 'image/jpeg', bytes: picture.bytes } as const
  const [orphan, ending] = [
    await storeFile({ db: database.web, now }, file),
    await storeFile({ db: database.web, now }, { ...file, expiresAt: later(1) }),
  ]
  const left = async () =>
    (await database.owner.storedFile.findMany({ where: { id: { in: [orphan, ending] } }, select: { id: true } })).length
  await purgeFiles({ db: database.worker, now })
  expect(await left()).toBe(2)
  await purgeFiles({ db: database.worker, now: later(2) })
  expect(await left()).toBe(0)
})

test('a letter that was printed can be told to be in the post, again and again', async () => {
  const { context, code, deliveryId } = await start()
  const day = (text: string) => new Date(text)
  const posted = (postedOn: Date, registeredNumber: string | null = null) =>
    recordPosting(context, { code, form: { postedOn, registeredNumber } })
  expect(await posted(day('2026-05-26'))).toEqual({ ok: true, expectedOn: day('2026-06-09') })
  expect(await posted(day('2026-05-27'), 'RR123456785SI')).toEqual({ ok: true, expectedOn: day('2026-06-10') })
  expect(await database.owner.delivery.findUniqueOrThrow({ where: { id: deliveryId } })).toMatchObject({
    channel: 'post',
    postedOn: day('2026-05-27'),
    registeredNumber: 'RR123456785SI',
    outcome: null,
  })
  expect(await posted(day('2026-05-01'))).toEqual({ ok: false, reason: 'day' })
  expect(await recordPosting(context, { code: 'x', form: { postedOn: now, registeredNumber: null } })).toEqual({
    ok: false,
    reason: 'unknown',
  })
})
