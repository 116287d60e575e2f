import { fillResolution } from '@/features/endorsements/fill-resolution'
import { longDate } from '@/features/letters/phrase-letter'
import type { WebKeys } from '@/features/safety/schema'
import type { Database } from '@/tests/factories/database'
import { createEndorsement } from '@/tests/factories/endorsements'
import { readText } from './read-text'

const branch = 'Leeds Branch of the Union of Invented Miners'

/** What branches can resolve, one that has, and organisations of nobody's behind the campaign: two shown, one that waits. */
export async function seedResolutions(
  db: Database,
  keys: WebKeys,
  { campaignId, on }: { campaignId: string; on: Date },
): Promise<void> {
  const models = Object.entries(readText('resolution', ['title']))
  await db.campaign.update({
    where: { id: campaignId },
    data: {
      takesOrganisations: true,
      resolutionModels: { create: models.map(([locale, { title, text }]) => ({ locale, title, text })) },
    },
    select: { id: true },
  })
  const model = models.find(([locale]) => locale === 'en')?.[1] ?? { title: '', text: '' }
  const vote = { votesFor: 41, votesAgainst: 2, votesAbstained: 3 }
  const [place, mover, seconder] = ['Leeds', 'M. Mover', 'S. Seconder']
  const text = fillResolution(model.text, {
    branch,
    place,
    mover,
    seconder,
    date: longDate('en', on),
    for: '41',
    against: '2',
    abstained: '3',
  })
  await createEndorsement(db, keys, {
    campaignId,
    name: branch,
    town: 'Leeds',
    officer: { name: 'Ivy Invented', role: 'Branch secretary' },
    on,
    resolution: { locale: 'en', title: model.title, text, heldOn: on, place, mover, seconder, ...vote },
  })
  await createEndorsement(db, keys, {
    campaignId,
    name: 'Friends of Steppe Songs',
    country: 'DE',
    town: 'Weimar',
    website: 'https://songs.example.org/',
    on,
  })
  await createEndorsement(db, keys, { campaignId, name: 'Parish of No Saint', country: 'SE', state: 'confirmed', on })
}
