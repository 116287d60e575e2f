import { readFileSync } from 'node:fs'
import { drawSizes } from '@/features/pictures/draw-sizes'
import { storePicture } from '@/features/pictures/store-picture'
import type { Database } from '@/tests/factories/database'

interface SeedCover {
  campaignId: string
  teamId: string
  organiserId: string
  now: Date
}

/** The picture that the page of the demo's campaign begins with, drawn for it. */
export async function seedCover(db: Database, { campaignId, teamId, organiserId, now }: SeedCover): Promise<void> {
  const drawing = await drawSizes(readFileSync(new URL('./texts/land-cover.png', import.meta.url)))
  if (!drawing.ok) throw new Error(`The picture of the demo cannot be drawn: ${drawing.reason}`)
  const id = await storePicture({ db, now }, { teamId, by: organiserId, picture: drawing.picture })
  if (id === undefined) throw new Error('The team of the demo takes no picture')
  await db.picture.update({
    where: { id },
    data: {
      credit: 'Postbag',
      texts: {
        create: [
          { locale: 'en', alt: 'Drawing: people with placards on ploughed land, behind a wire fence, at sunrise' },
          { locale: 'ru', alt: 'Рисунок: люди с плакатами на вспаханной земле за проволочной оградой, восход солнца' },
        ],
      },
    },
    select: { id: true },
  })
  await db.campaign.update({ where: { id: campaignId }, data: { coverId: id }, select: { id: true } })
}
