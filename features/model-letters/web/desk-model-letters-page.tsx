import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { deliveryPath, groupOf } from '@/features/deliveries/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { setPath } from '@/features/letter-sets/rules'
import type { LetterNumbers } from '@/features/letters/count-letters'
import type { LetterGroup } from '@/features/letters/list-letters'
import { countryName } from '@/features/places/name-country'
import { Figure, Figures } from '@/ui/figure'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { DeskModelLetterHeader, type ModelLetterHead } from './desk-model-letter-header'
import { type DeskModelLetterRow, DeskModelLetterTable } from './desk-model-letter-table'

const good = ['published', 'closed'] as const
const bad = ['incomplete', 'campaign-not-public', 'no-profile', 'empty-places', 'gate', 'not-now'] as const

interface Props {
  letter: ModelLetterHead
  addressedState: string
  /** Null for those who may not see letters. */
  seen: { groups: LetterGroup[]; numbers: LetterNumbers | undefined } | null
  told?: string | undefined
  steps: ReactNode
}

/** A model letter on the desk: the letters written with it, country by country, and what became of them. */
export async function DeskModelLettersPage({ letter, addressedState, seen, told, steps }: Props) {
  const t = await getTranslations()
  return (
    <>
      <DeskModelLetterHeader letter={letter} current="letters" />
      <Told told={told} good={good} bad={bad} say={(code) => t(`model-letters.told.${code}`)} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {seen ? (
            <Numbers numbers={seen.numbers} letter={letter.id} />
          ) : (
            <p className="text-muted">{t('letters.desk.notYours')}</p>
          )}
        </div>
        <aside className="space-y-6">{steps}</aside>
      </div>
      {seen && seen.groups.length > 0 && (
        <Section id="by-country" title={t('letters.desk.byCountry')}>
          <Words of="letters.desk">
            <DeskModelLetterTable rows={await rowsOf(seen.groups, letter.id, addressedState)} />
          </Words>
        </Section>
      )}
    </>
  )
}

async function Numbers({ numbers, letter }: { numbers: LetterNumbers | undefined; letter: string }) {
  const locale = await getLocale()
  const t = await getTranslations()
  if (!numbers) {
    return (
      <>
        <p>{t('letters.desk.none')}</p>
        <p className="mt-2 max-w-text text-muted">
          {t('letters.desk.noneHint')} <Link href={setPath(locale, letter)}>{t('letters.desk.noneSet')}</Link>
        </p>
      </>
    )
  }
  const states = (['planned', 'queued', 'handed_over', 'recorded', 'unknown', 'failed'] as const).filter(
    (state) => numbers[state] > 0,
  )
  return (
    <Figures>
      <Figure name={t('letters.desk.written', { count: numbers.letters })} value={numbers.letters} />
      {states.map((state) => (
        <Figure key={state} name={t(`deliveries.states.${state}`)} value={numbers[state]} />
      ))}
    </Figures>
  )
}

async function rowsOf(groups: LetterGroup[], model: string, state: string): Promise<DeskModelLetterRow[]> {
  const locale = await getLocale()
  const t = await getTranslations('deliveries')
  const format = await getFormatter()
  const rows = groups.map(({ country, addressee, channel, state: delivery, outcome, count, latest }, at) => {
    const { name, place } = officeName({ ...addressee, state }, locale)
    return {
      key: String(at),
      country: countryName(country, locale),
      addressee: `${name}, ${place}`,
      addresseeHref: `/${locale}/addressees/${addressee.id}`,
      href: deliveryPath.list(locale, {
        model,
        addressee: addressee.id,
        country,
        state: delivery,
        outcome: outcome ?? 'none',
        ...(channel && { channel }),
      }),
      channel: channel ? t(`channels.${channel}`) : '',
      state: t(`states.${delivery}`),
      stateCode: delivery,
      outcome: outcome ? t(`outcome.outcomes.${outcome}`) : '',
      outcomeGroup: outcome ? groupOf(outcome) : '',
      count,
      latest,
      latestName: format.dateTime(new Date(latest), { dateStyle: 'medium' }),
    }
  })
  return rows.sort((a, b) => a.country.localeCompare(b.country, locale))
}
