import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { nameIn } from '@/features/cases/fill-case'
import type { CaseView } from '@/features/cases/read-case'
import { deskCasePath, type GateState, isGateOpen, isOver } from '@/features/cases/rules'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag } from '@/ui/page'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { CaseEditor } from './case-editor'
import { StatusForm } from './status-form'

interface Props {
  person: CaseView
  /** The gate of each letter about the person. */
  gates: ReadonlyMap<string, GateState>
  edits: boolean
  told: string | undefined
  /** The public page of the person. */
  showing: ReactNode
}

/** A person at risk: what is known now, names, facts, the letters about them, and how it came. */
export async function CasePage({ person, gates, edits, told, showing }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('cases')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const name = nameIn(person.form, locale)
  const open = person.modelLetters.filter((letter) => letter.state === 'published' && letter.stoppedAt === null)
  return (
    <Words of="cases">
      <p className="text-sm text-muted">
        <Link href={deskCasePath.all(locale)} className="inline-flex min-h-11 items-center text-ink">
          {t('title')}
        </Link>
      </p>
      <h1 className="text-2xl">
        <bdi>{name}</bdi>
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <Tag tone={isOver(person.status) ? 'good' : 'warn'}>{t(`statuses.${person.status}`)}</Tag>
        <span className="text-muted">{t('since', { day: day(person.statusOn) })}</span>
      </p>
      <Told
        told={told}
        good={['status', 'asked', 'shown', 'hidden', 'answered', 'saved']}
        say={(code) => t(`told.${code}`)}
      />
      {edits && (
        <div className="mt-6">
          <AskFirst act={t('change')} good>
            <StatusForm id={person.id} letters={open.length} />
          </AskFirst>
        </div>
      )}
      <Section id="letters" title={t('lettersTitle')}>
        {person.modelLetters.length === 0 ? (
          <p className="max-w-text text-muted">{t('noLetters')}</p>
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line">
            {person.modelLetters.map((letter) => {
              const gate = gates.get(letter.id) ?? 'missing'
              const title = letter.translations.find((one) => one.locale === locale) ?? letter.translations[0]
              return (
                <li key={letter.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
                  <Link
                    href={deskModelLetterPath.harmCheck(locale, letter.id)}
                    className="inline-flex min-h-11 items-center"
                  >
                    {title?.title || t('untitled')}
                  </Link>
                  <span className="flex flex-wrap gap-2">
                    {letter.stoppedAt && <Tag tone="error">{t('isStopped')}</Tag>}
                    <Tag tone={isGateOpen(gate) ? 'good' : 'warn'}>{t(`gates.${gate}`)}</Tag>
                  </span>
                </li>
              )
            })}
          </ul>
        )}
      </Section>
      <Section id="facts" title={t('factsTitle')}>
        <p className="mb-4 max-w-text text-muted">{t('places')}</p>
        <CaseEditor id={person.id} initial={person.form} edits={edits} />
      </Section>
      {showing}
      <Section id="history" title={t('history')}>
        <ol className="max-w-text divide-y divide-line border-y border-line">
          {person.changes.map((change) => (
            <li key={String(change.id)} className="py-3">
              <p>
                <strong className="font-semibold">{t(`statuses.${change.status}`)}</strong>, {day(change.statusOn)}
              </p>
              <p className="text-sm text-muted">
                {t('toldOn', { day: format.dateTime(change.at, { dateStyle: 'medium' }), source: change.source })}
                {change.stopped > 0 && ` · ${t('mailsStopped', { count: change.stopped })}`}
              </p>
              {change.isPublic && <Tag>{t('showing.public')}</Tag>}
              {change.note && <p className="mt-1 whitespace-pre-line">{change.note}</p>}
            </li>
          ))}
        </ol>
      </Section>
    </Words>
  )
}
