import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { DeskChange, WholeBatch } from '@/features/paper/read-batch'
import type { PaperPetition } from '@/features/paper/read-paper-petition'
import { paperPath } from '@/features/paper/rules'
import { languageNameIn } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { getFormatter } from '@/ui/formatter'
import { Facts, PageTitle, Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { BatchScans } from './batch-scans'
import { BatchSteps } from './batch-steps'
import { BatchTag } from './batch-tag'
import { Destroyed } from './paper-page'

const good = ['entered', 'corrected', 'counted', 'returned', 'removed', 'restored', 'scanned', 'scan-removed'] as const
const bad = ['not-now', 'changed', 'own', 'own-only', 'full', 'not-found', 'too-early', 'not-alone'] as const

interface Props {
  batch: WholeBatch
  seen: PaperPetition
  me: string
  told: string | undefined
  /** Asks for the photos, for whoever may check. */
  scansForm: ReactNode
}

/** One batch of signatures on paper: what it says, what may be done with it, its photos, and what was done. */
export async function BatchPage({ batch, seen, me, told, scansForm }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('paper.desk')
  const format = await getFormatter()
  const {
    petition,
    number,
    country,
    town,
    collectedOn,
    text,
    note,
    reason,
    writtenBy,
    writtenAt,
    checkedBy,
    checkedAt,
  } = batch
  const said = (name: string | null, at: Date) =>
    t('whoWhen', { name: name ?? t('gone'), when: format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }) })
  return (
    <div className="max-w-3xl">
      <p className="mb-4">
        <Link href={paperPath.ofPetition(locale, petition.id)} className="wrap-anywhere">
          {t('one.back', { title: seen.title })}
        </Link>
      </p>
      <PageTitle>
        {[town, countryName(country, locale)].filter((part) => part !== '').join(', ')},{' '}
        {format.dateTime(collectedOn, { dateStyle: 'long', timeZone: 'UTC' })}
      </PageTitle>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="mt-8">
        <Facts
          facts={[
            { name: t('one.state'), value: <BatchTag batch={batch} /> },
            { name: t('fields.number'), value: number === null ? t('one.hidden') : format.number(number) },
            {
              name: t('fields.text'),
              value: t('fields.textOf', { version: text.version, language: languageNameIn(text.locale, locale) }),
            },
            {
              name: t('fields.note'),
              value: note && (
                <span dir="auto" className="whitespace-pre-line">
                  {note}
                </span>
              ),
            },
            {
              name: t('one.reason'),
              value: reason && (
                <span dir="auto" className="whitespace-pre-line">
                  {reason}
                </span>
              ),
            },
            { name: t('one.written'), value: said(writtenBy.name, writtenAt) },
            { name: t('one.checked'), value: checkedBy && checkedAt ? said(checkedBy.name, checkedAt) : '' },
          ].filter(({ value }) => value !== '')}
        />
        <Destroyed seen={seen} />
      </div>
      <BatchSteps batch={batch} seen={seen} />
      <BatchScans batch={batch} edits={writtenBy.id === me} told={told} form={scansForm} />
      <Section id="history" title={t('one.history')}>
        <ol className="divide-y divide-line border-y border-line">
          {batch.changes.map((change) => (
            <li key={change.revision} className="py-3">
              <Change change={change} />
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}

async function Change({ change }: { change: DeskChange }) {
  const locale = await getLocale()
  const t = await getTranslations('paper.desk')
  const format = await getFormatter()
  const { act, by, at, number, country, town, collectedOn, reason } = change
  const when = format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <p>
        {t(`acts.${act}`)} – {t('whoWhen', { name: by.name ?? t('gone'), when })}
      </p>
      {(act === 'enter' || act === 'correct' || act === 'count') && (
        <p className="text-sm text-muted wrap-anywhere">
          {[
            number === null ? '' : t('signatures', { count: number, number: format.number(number) }),
            town,
            countryName(country, locale),
            format.dateTime(collectedOn, { dateStyle: 'medium', timeZone: 'UTC' }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
      {reason && (
        <p className="text-sm whitespace-pre-line wrap-anywhere" dir="auto">
          {reason}
        </p>
      )}
    </>
  )
}
