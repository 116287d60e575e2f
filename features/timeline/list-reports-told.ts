import { namedOffice } from '@/features/forms-of-address/name-office'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Happening, HappeningsOf } from './show-happening'

/** Of the reports from one event, one line; of each answer that somebody got, one. */
export async function listReportsTold({ db, campaignId, asked, take }: HappeningsOf): Promise<Happening[]> {
  const rows = await db.report.findMany({
    where: { campaignId, state: 'published', kind: { in: ['event', 'answer'] } },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      kind: true,
      happenedOn: true,
      event: {
        select: { id: true, slug: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
      },
      addressee: { select: { id: true, ...namedOffice } },
    },
  })
  const events = new Map<string, Happening & { kind: 'report' }>()
  const answers: Happening[] = []
  for (const { id, kind, happenedOn: on, event, addressee: office } of rows) {
    if (kind === 'answer') answers.push({ id, on, kind: 'answerTold', office })
    const title = event && pickTranslation(event.translations, asked, event.originalLocale)
    if (!event || !title) continue
    const count = (events.get(event.id)?.count ?? 0) + 1
    const named = { slug: event.slug, locale: title.locale, title: title.title }
    events.set(event.id, { id: `reports/${event.id}`, on, kind: 'report', count, event: named })
  }
  return [...events.values(), ...answers]
}
