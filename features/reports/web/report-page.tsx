import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { placeName } from '@/features/events/name-place'
import { eventPath } from '@/features/events/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { direction } from '@/features/places/languages'
import type { ReportedEvent } from '@/features/reports/read-report-link'
import { reportPath } from '@/features/reports/rules'
import { longestQuotes, longestReport, type ReportField } from '@/features/reports/schema'
import { formState } from '@/server/documents/scope'
import { TextArea, TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { CreditField, ReportForm, reportFields } from './report-form'

interface Props {
  code: string
  event: ReportedEvent
  sent: boolean
  /** Chooses what happened at the door. */
  outcome: (chosen: string | undefined, error: string | undefined) => ReactNode
}

/** The form behind the link of an event: what happened there, in a minute and on a phone. Works without a script. */
export async function ReportPage({ code, event, sent, outcome }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('reports.form')
  const format = await getFormatter()
  const { city, country, office } = event
  const goesTo = office && officeName(office, locale)
  return (
    <main id="content" data-accent={event.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={eventPath.one(locale, event.slug)}>
          <bdi lang={event.locale} dir={direction(event.locale)}>
            {event.title}
          </bdi>
        </BackLink>
        <PageTitle lead={sent ? t('thanks.lead') : t('lead')}>{sent ? t('thanks.title') : t('title')}</PageTitle>
        <p className="mt-3 text-sm text-muted">
          {format.dateTime(event.startsAt, { dateStyle: 'long', timeZone: event.timeZone })}
          {country && ` · ${placeName({ city, country }, locale)}`}
          {goesTo && (
            <>
              {' · '}
              <span lang={goesTo.lang}>{goesTo.name}</span>
            </>
          )}
        </p>
        {sent ? (
          <p className="mt-8" data-told>
            <a href={`/${locale}${reportPath.form(code)}`} className="inline-flex min-h-11 items-center">
              {t('thanks.another')}
            </a>
          </p>
        ) : event.when !== 'late' ? (
          <EventReportForm code={code} outcome={office && outcome} />
        ) : (
          <div className="mt-8">
            <Notice title={t('closed')} />
          </div>
        )}
      </Wrap>
    </main>
  )
}

async function EventReportForm({ code, outcome }: Pick<Props, 'code'> & { outcome: Props['outcome'] | null }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.form')
  const { error, field } = await reportFields()
  const { values } = formState<ReportField>()
  return (
    <ReportForm
      action={`/${locale}${reportPath.form(code)}`}
      submission={values.submission || randomUUID()}
      scan="letter"
      before={
        <>
          {outcome?.(values.outcome, error('outcome'))}
          <TextField
            {...field('present')}
            inputMode="numeric"
            label={t('present')}
            hint={t('presentHint')}
            className="max-w-40"
          />
          <TextArea {...field('text')} rows={6} maxLength={longestReport} label={t('text')} hint={t('textHint')} />
          <TextArea
            {...field('quotes')}
            rows={3}
            maxLength={longestQuotes}
            label={t('quotes')}
            hint={t('quotesHint')}
          />
          <CreditField {...field('credit')} />
        </>
      }
    />
  )
}
