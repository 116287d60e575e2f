'use client'

import Link from 'next/link'
import { useParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { Newspaper } from '@/features/press/list-newspapers'
import { useNames } from '@/ui/names'
import { Tag } from '@/ui/page'
import { useFormatter } from '@/ui/use-formatter'

interface Props {
  newspapers: Newspaper[]
  chosen: string[]
  sends: boolean
  onChoose: (ids: string[]) => void
}

/** The newspapers of the directory by country, each with its mailboxes, how sure they are, and what it got before. */
export function NewspaperList({ newspapers, chosen, sends, onChoose }: Props) {
  const t = useTranslations('press')
  const { countryName } = useNames()
  const countries = Map.groupBy(newspapers, ({ country }) => country)
  return (
    <section aria-labelledby="newspapers" className="min-w-0">
      <h2 id="newspapers">{t('newspapers')}</h2>
      {newspapers.length === 0 && <p className="mt-2 text-muted">{t('none')}</p>}
      {[...countries].map(([country, list]) => {
        const free = list.filter(({ letter }) => letter === null).map(({ id }) => id)
        const all = free.length > 0 && free.every((id) => chosen.includes(id))
        return (
          <fieldset key={country} data-country={country} className="mt-6">
            <legend className="flex w-full flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{countryName(country)}</span>
            </legend>
            {sends && free.length > 1 && (
              <button
                type="button"
                className="min-h-11 cursor-pointer text-sm text-accent-deep underline"
                onClick={() =>
                  onChoose(all ? chosen.filter((id) => !free.includes(id)) : [...new Set([...chosen, ...free])])
                }
              >
                {t(all ? 'chooseNone' : 'chooseAll', { country: countryName(country), count: free.length })}
              </button>
            )}
            <ul className="divide-y divide-line border-y border-line">
              {list.map((newspaper) => (
                <Row
                  key={newspaper.id}
                  newspaper={newspaper}
                  checked={chosen.includes(newspaper.id)}
                  sends={sends}
                  onCheck={(on) =>
                    onChoose(on ? [...chosen, newspaper.id] : chosen.filter((id) => id !== newspaper.id))
                  }
                />
              ))}
            </ul>
          </fieldset>
        )
      })}
    </section>
  )
}

interface RowProps {
  newspaper: Newspaper
  checked: boolean
  sends: boolean
  onCheck: (on: boolean) => void
}

function Row({ newspaper, checked, sends, onCheck }: RowProps) {
  const t = useTranslations('press')
  const format = useFormatter()
  const locale = useLocale()
  const { id: model } = useParams<{ id: string }>()
  const { name, city, freshness, contacts, way, lastWritten, letter } = newspaper
  const tone = { fresh: 'good', ageing: 'warn', stale: 'error' } as const
  return (
    <li className="py-3">
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          className="mt-0.5 size-6 shrink-0 accent-accent"
          checked={checked}
          disabled={!sends || letter !== null}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-semibold">{name}</span>
            <span className="text-sm text-muted">{city}</span>
            <Tag tone={tone[freshness]}>{t(`freshness.${freshness}`)}</Tag>
          </span>
          <span className="block text-sm text-muted wrap-anywhere">
            {[
              contacts.map(({ value }) => value).join(', '),
              way === 'print' ? t('toPrint') : way === 'ask' ? t('old') : '',
              lastWritten
                ? t('last', { day: format.dateTime(new Date(lastWritten), { dateStyle: 'medium', timeZone: 'UTC' }) })
                : t('never'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </label>
      {letter && (
        <p className="ps-9 text-sm">
          <Link href={`/${locale}/desk/letters/${model}/set/${letter.id}`}>{t('itsLetter')}</Link>{' '}
          <Tag tone={letter.delivery === 'failed' ? 'error' : letter.state === 'frozen' ? 'plain' : 'good'}>
            {t(`deliveries.${letter.delivery ?? 'none'}`)}
          </Tag>
        </p>
      )}
    </li>
  )
}
