import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import { direction } from '@/features/places/languages'
import type { DeskReports, ListedReport } from '@/features/reports/list-desk-reports'
import type { ReportedDay } from '@/features/reports/list-reported-days'
import { deskReportPath, reportStates } from '@/features/reports/rules'
import type { ReportFilter } from '@/features/reports/schema'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { PageTitle, Section } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { draftDayRoundUp } from './desk-report-actions'

interface Props {
  list: DeskReports
  filter: ReportFilter
  /** Days of which a round-up can be drafted. */
  days: ReportedDay[]
  told: string | undefined
}

/** What people tell: what waits first, one by one, what was decided, and days to be rounded up. */
export async function DeskReportsPage({ list: { reports, next }, filter: { state }, days, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('reports.desk')
  const page = (of: string) => `${deskReportPath.all(locale)}?state=${of}`
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Told told={told} bad={['changed', 'nothing']} say={(code) => t(`told.${code}`)} />
      <PageTabs
        label={t('states')}
        link={Link}
        tabs={reportStates.map((one) => ({ href: page(one), name: t(`state.${one}`), current: one === state }))}
      />
      {reports.length === 0 && <p className="mt-8 text-muted">{t('none')}</p>}
      <ul className="mt-8 divide-y divide-line">
        {reports.map((report) => (
          <li key={report.id} className="py-5 first:pt-0">
            <ReportLine report={report} />
          </li>
        ))}
      </ul>
      {next && (
        <p className="mt-6">
          <Link
            href={`${page(state)}&after=${next.at.toISOString()}_${next.id}`}
            className="inline-flex min-h-11 items-center"
          >
            {t('more')}
          </Link>
        </p>
      )}
      {state === 'published' && days.length > 0 && <RoundUps days={days} />}
    </>
  )
}

async function ReportLine({ report }: { report: ListedReport }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.desk')
  const kinds = await getTranslations('reports.public.kinds')
  const format = await getFormatter()
  const about = report.event ?? report.campaign
  return (
    <article>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span>{kinds(report.kind)}</span>
        <span>{t('since', { day: format.dateTime(report.receivedAt, { dateStyle: 'medium', timeZone: 'UTC' }) })}</span>
        {report.pictures > 0 && <span>{t('pictures', { count: report.pictures })}</span>}
      </p>
      <h2 className="mt-1 text-lg">
        <Link href={deskReportPath.one(locale, report.id)}>
          <bdi lang={about.locale}>{about.title}</bdi>
        </Link>
      </h2>
      {report.text !== '' && (
        <p className="mt-1 line-clamp-3 max-w-text wrap-anywhere" lang={report.locale} dir={direction(report.locale)}>
          {report.text}
        </p>
      )}
      {report.refusal && <p className="mt-1 text-sm">{t('refused', { reason: t(`reasons.${report.refusal}`) })}</p>}
    </article>
  )
}

/** One press drafts a statement of all that is published of a day. */
async function RoundUps({ days }: { days: ReportedDay[] }) {
  const t = await getTranslations('reports.desk.roundUp')
  const format = await getFormatter()
  return (
    <Section id="round-up" title={t('title')}>
      <p className="max-w-text text-muted">{t('lead')}</p>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {days.map(({ campaign, day, count }) => {
          const on = format.dateTime(day, { dateStyle: 'long', timeZone: 'UTC' })
          return (
            <li key={`${campaign.id}/${isoDay(day)}`} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
              <p className="min-w-0 flex-1 basis-60">
                <span className="font-semibold">{on}</span> · {t('count', { count })}
                <span className="block text-sm text-muted" lang={campaign.locale}>
                  {campaign.title}
                </span>
              </p>
              <ButtonForm action={draftDayRoundUp} values={{ id: campaign.id, day: isoDay(day) }}>
                <SubmitButton kind="secondary">
                  {t('draft')} <span className="sr-only">{on}</span>
                </SubmitButton>
              </ButtonForm>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
