import { getLocale, getTranslations } from 'next-intl/server'
import { readPublicCounts } from '@/features/counts/read-public-counts'
import { countryName } from '@/features/places/name-country'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Progress, Section } from '@/ui/page'

const shown = 12

/** Where signatures come from, in tens: nobody can be picked out by subtracting. */
export async function SignaturesByCountry({ petitionId }: { petitionId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.countries')
  const format = await getFormatter()
  const { byCountry } = await readPublicCounts(webContext(), petitionId)
  const most = byCountry[0]?.count
  if (!most) return null
  return (
    <Section id="countries" title={t('title')}>
      <ul className="space-y-2">
        {byCountry.slice(0, shown).map(({ country, count }) => (
          <li key={country} className="grid grid-cols-[9rem_1fr_4rem] items-center gap-3 text-sm">
            <span>{countryName(country, locale)}</span>
            <Progress value={count} max={most} label={countryName(country, locale)} />
            <span className="text-end tabular-nums">{format.number(count)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">{t('small')}</p>
    </Section>
  )
}
