import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import { countryName } from '@/features/places/name-country'
import type { AudienceCount, AudienceOptions } from '@/features/updates/count-audience'
import type { UpdateForm } from '@/features/updates/schema'
import { languageName } from '@/ui/editor/languages'
import { exactFormatter } from '@/ui/exact-formatter'

/** What the editor offers: the petitions of the campaign, and where readers live and in what they signed, the most first. */
export function audienceOptions(
  campaign: Pick<DeskCampaign, 'petitions'>,
  form: UpdateForm,
  readers: AudienceCount,
  locale: string,
): AudienceOptions {
  const format = exactFormatter(locale, { now: new Date(0), timeZone: 'UTC' })
  // What was chosen stays in sight, though nobody there reads news any more.
  const listed = (counts: Map<string, number>, chosen: readonly string[], nameOf: (code: string) => string) =>
    [...new Set([...counts.keys(), ...chosen])]
      .map((code) => ({ code, name: nameOf(code), count: counts.get(code) ?? 0 }))
      .sort((one, other) => other.count - one.count)
      .map((option) => ({ ...option, count: format.number(option.count) }))
  return {
    petitions: campaign.petitions.filter(({ state }) => state !== 'draft').map(({ id, title }) => ({ id, title })),
    countries: listed(readers.byCountry, form.countries, (code) => countryName(code, locale)),
    languages: listed(readers.byLocale, form.locales, (code) => languageName(code, locale)),
  }
}
