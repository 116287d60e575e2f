import { readFileSync } from 'node:fs'
import { cleanPicture } from '@/features/files/clean-picture'
import { storeFile } from '@/features/files/store-file'
import { drawSizes } from '@/features/pictures/draw-sizes'
import { storePicture } from '@/features/pictures/store-picture'
import { reportCodeUse } from '@/features/reports/make-report-link'
import { indexCode } from '@/features/safety/create-token'
import type { WebKeys } from '@/features/safety/schema'
import { wrapText } from '@/features/safety/wrap-text'
import type { Database } from '@/tests/factories/database'
import { createReport } from '@/tests/factories/reports'

interface DemoReports {
  campaignId: string
  teamId: string
  organiserId: string
  now: Date
}

/** The code of the link of the picket that is still to come. */
const code = 'DEMP-1CKE-T025'
const pictures = [
  { file: 'report-london.png', alt: 'Drawing: people with placards stand in front of a large house with many windows' },
  { file: 'report-door.png', alt: 'Drawing: a locked door with an intercom; an envelope lies before it' },
]

/** What those tell who were at the picket in London, what an office wrote back, and a report that waits to be read. */
export async function seedReports(
  db: Database,
  keys: WebKeys,
  { campaignId, teamId, organiserId, now }: DemoReports,
): Promise<void> {
  const london = await db.event.findUniqueOrThrow({ where: { slug: 'picket-at-the-embassy-in-london' } })
  const soon = await db.event.findUniqueOrThrow({ where: { slug: 'back-to-the-embassy-in-london' } })
  await db.reportLink.create({
    data: {
      eventId: soon.id,
      codeHash: indexCode(keys.codes, code),
      code: wrapText(keys.wrapping.key, reportCodeUse, code),
      createdAt: now,
    },
  })
  const there = {
    campaignId,
    eventId: london.id,
    addresseeId: london.addresseeId,
    happenedOn: new Date('2016-05-25'),
    receivedAt: new Date('2016-05-25T15:10:00Z'),
  }
  const { id } = await createReport(db, {
    ...there,
    state: 'published',
    outcome: 'door_locked',
    present: 24,
    text: 'We stood opposite the embassy for an hour and a half. When two of us went to the door with the letter, nobody opened. A man came out by the side door, took pictures of us and went in again.\n\nWe pushed the letter under the door, and sent it by registered post the same evening.',
    quotes: 'Land cannot be sold by people who do not live on it.\nWe shall be here again until they are free.',
    credit: 'A member of the union branch',
  })
  for (const [place, { file, alt }] of pictures.entries()) {
    const bytes = readFileSync(new URL(`./texts/${file}`, import.meta.url))
    const [cleaned, drawn] = [await cleanPicture(bytes), await drawSizes(bytes)]
    if (!cleaned.ok || !drawn.ok) throw new Error(`A picture of the demo cannot be drawn: ${file}`)
    const fileId = await storeFile(
      { db, now },
      { kind: 'photo', mime: 'image/jpeg', bytes: new Uint8Array(cleaned.picture.bytes) },
    )
    const pictureId = await storePicture({ db, now }, { teamId, by: organiserId, picture: drawn.picture })
    if (pictureId === undefined) throw new Error('The team of the demo takes no picture')
    await db.picture.update({
      where: { id: pictureId },
      data: { credit: 'Postbag', texts: { create: { locale: 'en', alt } } },
    })
    await db.reportFile.create({ data: { reportId: id, fileId, kind: 'photo', place, shown: true, alt, pictureId } })
  }
  await createReport(db, {
    ...there,
    state: 'published',
    locale: 'ru',
    outcome: 'photographed_or_threatened',
    text: 'Я пришла одна, с плакатом на двух языках. Прохожие спрашивали, что случилось, и брали листовки. Из посольства вышел человек с камерой и снимал каждого в лицо. Никто не ушёл.',
    quotes: 'За землю не судят.',
  })
  await createReport(db, {
    campaignId,
    kind: 'answer',
    addresseeId: london.addresseeId,
    state: 'published',
    happenedOn: new Date('2016-06-14'),
    receivedAt: new Date('2016-06-15T09:00:00Z'),
    outcome: 'reply_received',
    text: 'Dear […],\n\nThe Embassy acknowledges receipt of your letter. The persons you mention are dealt with under the laws of the Republic of Kazakhstan, and the Embassy is not in a position to comment on proceedings.\n\n[signature]',
  })
  await createReport(db, {
    ...there,
    receivedAt: now,
    present: 20,
    text: 'I took the minutes: we were about twenty, and the police were friendly. My neighbour read the letter aloud.',
  })
}
