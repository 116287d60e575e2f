import { type Permitted, rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { listOffices } from '@/features/forms-of-address/list-offices'
import { countryOptions } from '@/features/places/countries'
import { isTimeZone } from '@/features/places/find-time-zone'
import { pickTranslation } from '@/features/places/pick-translation'
import type { EventKey } from './load-event'

/** What one chooses from. */
export interface EventOptions {
  countries: { value: string; label: string }[]
  zones: string[]
  /** Offices of the state that the campaign addresses; empty where it addresses none. */
  offices: { id: string; name: string }[]
  letters: { id: string; title: string }[]
  /** Days of action of the campaign. */
  days: { id: string; title: string }[]
  /** Who may get what people ask and offer. */
  contacts: { id: string; name: string }[]
}

/** As many letters and days of action as can be chosen from. */
const most = 200

/** What the settings of an event let one choose from. */
export async function listEventChoices(
  context: Context,
  event: Permitted<'translate', EventKey>,
  asked: string,
): Promise<EventOptions> {
  const { id, campaignId, teamId } = event
  const { db } = context
  const { addressedState } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { addressedState: true },
  })
  const newest = { orderBy: { createdAt: 'desc' }, take: most, select: named } as const
  const [days, letters, offices, contacts] = await Promise.all([
    db.event.findMany({ where: { campaignId, kind: 'day_of_action', NOT: { id } }, ...newest }),
    db.modelLetter.findMany({ where: { campaignId }, ...newest }),
    listOffices(context, addressedState, asked),
    db.organiser.findMany({
      where: { removedAt: null, memberships: { some: { teamId, role: { in: [...rolesThatMay('edit')] } } } },
      orderBy: { name: 'asc' },
      take: most,
      select: { id: true, name: true },
    }),
  ])
  const zones = Intl.supportedValuesOf('timeZone').filter(isTimeZone)
  const titled = (rows: NamedRow[]) => rows.map((row) => ({ id: row.id, title: titleIn(row, asked) }))
  return { countries: countryOptions(asked), zones, offices, letters: titled(letters), days: titled(days), contacts }
}

const named = { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } } as const

interface NamedRow {
  id: string
  originalLocale: string
  translations: { locale: string; title: string }[]
}

function titleIn({ originalLocale, translations }: NamedRow, asked: string): string {
  return pickTranslation(translations, asked, originalLocale)?.title ?? ''
}
