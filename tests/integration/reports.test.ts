import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { loadEvent } from '@/features/events/load-event'
import { cleanPicture } from '@/features/files/clean-picture'
import { purgeFiles } from '@/features/files/purge-files'
import { readDeskFile } from '@/features/files/read-file'
import { readPictureFile } from '@/features/pictures/read-file'
import { countWaitingReports } from '@/features/reports/count-waiting-reports'
import { decideReport } from '@/features/reports/decide-report'
import { draftRoundUp } from '@/features/reports/draft-round-up'
import { listDeskReports } from '@/features/reports/list-desk-reports'
import { listPublicReports } from '@/features/reports/list-public-reports'
import { loadReport } from '@/features/reports/load-report'
import { endReportLink, makeReportLink } from '@/features/reports/make-report-link'
import { purgeReports } from '@/features/reports/purge-reports'
import { readReportCode, readReportedEvent } from '@/features/reports/read-report-link'
import { recordReport } from '@/features/reports/record-report'
import { replaceReportPicture } from '@/features/reports/replace-picture'
import { replayReports } from '@/features/reports/replay-reports'
import { saveReport } from '@/features/reports/save-report'
import type { ReportDecision } from '@/features/reports/schema'
import { createCampaign } from '@/tests/factories/campaigns'
import { createEvent } from '@/tests/factories/events'
import { canary, tellingPhotograph } from '@/tests/factories/pictures'
import { createReport } from '@/tests/factories/reports'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { found } from './deliveries-fixture'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()
const { owner, web, worker, keys } = database
const start = new Date('2016-05-25T15:00:00Z')
const context = (now = start) => ({ db: web, keys: keys.web, now })
const working = (now: Date) => ({ db: worker, keys: keys.worker, now })
const later = (days: number) => new Date(start.getTime() + days * 86_400_000)

let place = { campaignId: '', eventId: '', teamId: '' }
let organiser = { id: '' }
beforeEach(async () => {
  await owner.report.deleteMany()
  const { id: teamId } = await createTeam(owner)
  organiser = await createOrganiser(owner, { teamId, email: `${teamId}@example.org` })
  const { id: campaignId } = await createCampaign(owner, { teamId })
  const { id: eventId } = await createEvent(owner, {
    campaignId,
    startsLocal: '2016-05-25T12:30',
    endsLocal: '2016-05-25T14:00',
    timeZone: 'Europe/London',
  })
  place = { campaignId, eventId, teamId }
})

const told = () => ({
  submission: randomUUID(),
  happenedOn: new Date('2016-05-25'),
  outcome: 'door_locked' as const,
  present: 24,
  office: '',
  text: 'Nobody opened. Anna stood beside me.',
  quotes: '',
  credit: 'A steward',
})
const send = async (what = told(), pictures: Uint8Array<ArrayBuffer>[] = []) =>
  recordReport(context(), {
    place: { kind: 'event', campaignId: place.campaignId, eventId: place.eventId, addresseeId: null },
    locale: 'en',
    told: what,
    pictures: pictures.map((bytes) => ({ kind: 'photo', mime: 'image/jpeg', bytes })),
  })
const mine = (id: string) => loadReport(context(), organiser, 'moderateReplies', id)
const rowOf = (id: string) => owner.report.findUniqueOrThrow({ where: { id }, include: { files: true } })
const decide = async (id: string, act: ReportDecision['act'], now = start) =>
  decideReport(context(now), { report: found(await mine(id)), decision: { act, version: (await rowOf(id)).version } })
const shown = async () =>
  (await listPublicReports({ db: web }, { of: { campaignId: place.campaignId }, asked: 'en', most: 30 })).reports
const wordsOf = ({ version, text, quotes, credit, outcome, present }: Awaited<ReturnType<typeof rowOf>>) => ({
  ...{ version, text, quotes, credit, outcome, present },
  addressee: null,
})

async function photo(): Promise<Uint8Array<ArrayBuffer>> {
  const cleaned = await cleanPicture(await tellingPhotograph())
  if (!cleaned.ok) throw new Error('Not a picture')
  return new Uint8Array(cleaned.picture.bytes)
}

test('a report sent again after a line that broke is one, and is published without a word that its photo told', async () => {
  const what = told()
  const pictures = [await photo()]
  expect(await Promise.all([send(what, pictures), send(what, pictures)])).toEqual([{ ok: true }, { ok: true }])
  expect(await send(what, pictures)).toEqual({ ok: true })
  expect(await countWaitingReports({ db: web }, organiser)).toBe(1)
  const { reports } = await listDeskReports({ db: web }, organiser, { state: 'received', after: undefined }, 'en')
  const id = found(reports[0]).id
  const row = await rowOf(id)
  const file = found(row.files[0])
  expect(row.files).toHaveLength(1)
  expect(await readDeskFile({ db: web }, organiser, file.fileId)).toBeDefined()
  expect(await shown()).toEqual([])

  // Names out, and what the picture shows is said.
  const words = { ...wordsOf(row), text: 'Nobody opened.', files: [{ id: file.id, shown: true, alt: '' }] }
  expect(await saveReport(context(), { report: found(await mine(id)), words })).toEqual({ ok: true })
  expect(await saveReport(context(), { report: found(await mine(id)), words })).toMatchObject({ reason: 'changed' })
  expect(await decide(id, 'publish')).toMatchObject({ reason: 'changed' })
  expect(await decide(id, 'clear')).toEqual({ ok: true })
  expect(await decide(id, 'publish')).toMatchObject({ reason: 'undescribed' })
  const described = { ...words, version: words.version + 2, files: [{ id: file.id, shown: true, alt: 'A door' }] }
  expect(await saveReport(context(), { report: found(await mine(id)), words: described })).toEqual({ ok: true })
  expect(await decide(id, 'publish')).toEqual({ ok: true })
  const [report] = await shown()
  expect(report).toMatchObject({ text: 'Nobody opened.', present: 24, outcome: 'door_locked' })
  const picture = found(report?.pictures[0])
  expect(picture).toMatchObject({ alt: 'A door', credit: 'A steward' })
  const served = found(await readPictureFile({ db: web }, picture.id, `${picture.width}.jpg`))
  expect(Buffer.from(served.bytes).includes(canary)).toBe(false)
  expect((await sharp(served.bytes).metadata()).exif).toBeUndefined()
  expect((await rowOf(id)).sentText).toContain('Anna')

  // Taken back it is gone, with its files; and a backup does not bring it back.
  expect(await decide(id, 'take-back')).toEqual({ ok: true })
  expect(await shown()).toEqual([])
  expect(await readPictureFile({ db: web }, picture.id, `${picture.width}.jpg`)).toBeUndefined()
  await owner.report.update({ where: { id }, data: { state: 'published' } })
  for (const _ of ['once', 'twice']) await replayReports({ db: owner })
  expect((await rowOf(id)).state).toBe('cleared')
})

test('a picture in which too much is seen is replaced, and the one before is deleted at once', async () => {
  await send(told(), [await photo()])
  const { id } = await owner.report.findFirstOrThrow({ where: { eventId: place.eventId } })
  const before = found((await rowOf(id)).files[0])
  const cleaned = await cleanPicture(await tellingPhotograph(), 200)
  if (!cleaned.ok) throw new Error('Not a picture')
  const report = found(await mine(id))
  const replace = () => replaceReportPicture(context(), { report, fileId: before.id, picture: cleaned.picture })
  expect(await replace()).toEqual({ ok: true })
  expect(await owner.storedFile.count({ where: { id: before.fileId } })).toBe(0)
  expect(found((await rowOf(id)).files[0]).fileId).not.toBe(before.fileId)
})

test('only those of the team read a report, and the link is theirs to make and to end', async () => {
  const { id } = await createReport(owner, without(place))
  const stranger = await createOrganiser(owner, {
    teamId: (await createTeam(owner)).id,
    email: `${randomUUID()}@x.org`,
  })
  expect(await loadReport(context(), stranger, 'moderateReplies', id)).toBeNull()
  expect(await countWaitingReports({ db: web }, stranger)).toBe(0)
  expect(await loadEvent(context(), stranger, 'edit', place.eventId)).toBeNull()

  const event = found(await loadEvent(context(), organiser, 'edit', place.eventId))
  await owner.event.update({ where: { id: place.eventId }, data: { state: 'confirmed' } })
  const open = found(await loadEvent(context(), organiser, 'edit', place.eventId))
  expect(await makeReportLink(context(), { event: { ...event, state: 'draft' } })).toMatchObject({ reason: 'draft' })
  await makeReportLink(context(), { event: open })
  const code = found(await readReportCode(context(), open))
  expect(JSON.stringify(await owner.reportLink.findMany())).not.toContain(code)
  expect(await readReportedEvent(context(), code.toLowerCase(), 'en')).toMatchObject({ id: place.eventId })
  expect(await readReportedEvent(context(later(400)), code, 'en')).toMatchObject({ when: 'late' })
  await makeReportLink(context(), { event: open })
  expect(await readReportedEvent(context(), code, 'en')).toBeUndefined()
  await endReportLink(context(), { event: open })
  expect(await readReportCode(context(), open)).toBeUndefined()
})

test('what nobody publishes is deleted, and of what is published what is not shown', async () => {
  await send(told(), [await photo()])
  const waiting = await owner.report.findFirstOrThrow({ where: { eventId: place.eventId } })
  const refused = await createReport(owner, {
    ...without(place),
    state: 'refused',
    decidedAt: start,
    receivedAt: start,
  })
  const published = await createReport(owner, { ...without(place), state: 'published', decidedAt: start })
  await owner.report.update({ where: { id: published.id }, data: { sentText: 'Anna stood beside me.' } })
  expect(await purgeReports(working(later(29)))).toBe(0)
  expect(await purgeReports(working(later(31)))).toBe(1)
  expect(await owner.report.count({ where: { id: refused.id } })).toBe(0)
  expect((await rowOf(published.id)).sentText).toBe('We were there.')
  expect(await purgeReports(working(later(181)))).toBe(1)
  expect(await owner.report.count({ where: { id: waiting.id } })).toBe(0)
  await purgeFiles(working(later(181)))
  expect(await owner.storedFile.count({ where: { kind: 'photo', createdOn: new Date('2016-05-25') } })).toBe(0)
})

test('one press drafts what is published of a day, in each language, with sources and quotes in their own language', async () => {
  const { campaignId, teamId } = place
  const mark = '*nobody* [opened](https://evil.example)'
  await createReport(owner, { ...without(place), state: 'published', text: mark, present: 24 })
  await createReport(owner, {
    ...without(place),
    state: 'published',
    locale: 'ru',
    text: 'Никто не ушёл.',
    credit: 'Анна',
  })
  await createReport(owner, { ...without(place), text: 'Nobody has read this.' })
  const campaign = found(await loadCampaign(context(), organiser, 'edit', campaignId))
  const wordsIn = async (locale: string) => ({
    title: `Title ${locale}`,
    summary: (events: number, towns: string) => `${events}: ${towns}`,
    intro: (events: number) => `Intro ${events}`,
    elsewhere: 'Elsewhere',
    present: (count: number) => `${count} people`,
    outcome: (outcome: string) => outcome,
    by: (name: string) => name,
    unnamed: 'Somebody',
    language: (one: string) => `in ${one}`,
    town: ({ city }: { city: string }) => city,
    address: (slug: string) => `https://postbag.example/${locale}/events/${slug}`,
    sources: 'Sources',
  })
  const draft = (day: string) => draftRoundUp(context(), { campaign, day: new Date(day), wordsIn })
  expect(await draft('2016-05-26')).toBeUndefined()
  const { id } = found(await draft('2016-05-25'))
  const statement = await owner.statement.findUniqueOrThrow({ where: { id }, include: { translations: true } })
  expect(statement).toMatchObject({ state: 'draft', kind: 'news', campaignId, teamId })
  const english = found(statement.translations.find(({ locale }) => locale === 'en'))
  expect(english.text).toContain('\\*nobody\\* \\[opened\\](https://evil.example)')
  expect(english.text).toContain('> Никто не ушёл.\n>\n> — Анна (in ru)')
  expect(english.text).toMatch(/## Sources\n\n- \[.+\]\(https:\/\/postbag\.example\/en\/events\//)
  expect(english.text).not.toContain('read this')
})

/** What a report is of. */
function without({ campaignId, eventId }: typeof place) {
  return { campaignId, eventId }
}
