import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { countryOptions } from '@/features/places/countries'
import { languageNameIn } from '@/features/places/languages'
import type { ListedStall } from '@/features/stalls/list-stalls'
import { usualForms } from '@/features/stalls/rules'
import { Fold } from '@/ui/fold'
import { Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { DeskStall } from './desk-stall'
import { DeskStallForm } from './desk-stall-form'

const good = ['opened', 'changed', 'ended', 'shut', 'off', 'back', 'reread'] as const
const bad = ['not-now', 'too-many'] as const

interface Props {
  petition: Pick<PetitionKey, 'id' | 'state'>
  stalls: readonly ListedStall[]
  /** The languages of the petition. */
  locales: readonly string[]
  edits: boolean
  siteUrl: string
  now: Date
  told: string | undefined
}

/** The stalls of a petition on the desk, and a form for another. */
export async function DeskStallsPage({ petition, stalls, locales, edits, siteUrl, now, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('stalls.desk')
  const languages = locales.map((code) => ({ code, name: languageNameIn(code, locale) }))
  const today = isoDay(now)
  const last = stalls[0]
  const start = { place: '', country: last?.country ?? '', firstDay: today, lastDay: today, most: usualForms }
  return (
    <div className="max-w-3xl">
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="mt-8 max-w-text space-y-3">
        <p>{t('lead')}</p>
        <p>{t('counts')}</p>
        <p className="text-warn">{t('anyone')}</p>
      </div>
      {edits && petition.state === 'open' && (
        <div className="mt-6 border-t border-line">
          <Fold title={t('new')} open={stalls.length === 0}>
            <Words of="stalls.desk">
              <DeskStallForm
                id={petition.id}
                start={{ ...start, locales: [...locales] }}
                countries={countryOptions(locale)}
                languages={languages}
              />
            </Words>
          </Fold>
        </div>
      )}
      {petition.state === 'draft' && <p className="mt-6 text-muted">{t('draft')}</p>}
      <Section id="list" title={t('list')}>
        {stalls.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <ul className="space-y-6">
            {stalls.map((stall) => (
              <li key={stall.id} className="rounded-md border border-line p-4">
                <DeskStall stall={stall} petitionId={petition.id} {...{ edits, languages, siteUrl }} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
