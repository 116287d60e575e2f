import { getLocale, getTranslations } from 'next-intl/server'
import { eventPath } from '@/features/events/rules'
import { direction } from '@/features/places/languages'
import type { DeskReport } from '@/features/reports/read-desk-report'
import { deskReportPath, reportPath } from '@/features/reports/rules'
import { toldIn } from '@/features/texts/told'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { BackLink, Facts, PageTitle, Section, Tag } from '@/ui/page'
import { Told } from '@/ui/told'
import { DeskReportForm } from './desk-report-form'
import { DeskReportPictures } from './desk-report-pictures'
import { DeskReportSteps } from './desk-report-steps'

const good = ['saved', 'clear', 'publish', 'take-back', 'refuse', 'restore'] as const
const bad = ['changed', 'empty', 'undescribed', 'undrawn', 'too-many-pictures'] as const
const tones = { received: 'accent', cleared: 'warn', published: 'good', refused: 'plain' } as const

/** One report on the desk: what came, what everybody is to read of it, its pictures, and what comes next. */
export async function DeskReportPage({ report, told }: { report: DeskReport; told: string | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.desk')
  const kinds = await getTranslations('reports.public.kinds')
  const format = await getFormatter()
  const { state, event, campaign } = report
  const about = event ?? campaign
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeZone: 'UTC' })
  const page = event ? eventPath.one(locale, event.slug) : reportPath.wall(locale, campaign.slug)
  return (
    <>
      <BackLink href={`${deskReportPath.all(locale)}?state=${state}`}>{t('title')}</BackLink>
      <PageTitle kicker={kinds(report.kind)}>
        <bdi lang={about.locale}>{about.title}</bdi>
      </PageTitle>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <Told
        told={toldIn('pictures', told)}
        good={['replaced']}
        bad={['type', 'apple', 'size', 'broken', 'none', 'changed']}
        say={(code) => t(`picturesTold.${code}`)}
      />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Facts
            facts={[
              { name: t('facts.state'), value: <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag> },
              { name: t('facts.on'), value: day(report.happenedOn) },
              { name: t('facts.received'), value: day(report.receivedAt) },
              { name: t('facts.language'), value: languageName(report.locale, locale) },
              ...(report.office ? [{ name: t('facts.office'), value: <bdi>{report.office}</bdi> }] : []),
              ...(report.refusal ? [{ name: t('facts.refusal'), value: t(`reasons.${report.refusal}`) }] : []),
            ]}
          />
          <Sent report={report} />
          <Section id="words" title={t('words')}>
            <DeskReportForm report={report} />
          </Section>
          {report.files.length > 0 && state !== 'published' && <DeskReportPictures report={report} />}
        </div>
        <aside className="space-y-4">
          <DeskReportSteps report={report} />
          {state === 'published' && (
            <p>
              <a href={`${page}#reports`} className="inline-flex min-h-11 items-center">
                {t('seePage')}
              </a>
            </p>
          )}
        </aside>
      </div>
    </>
  )
}

/** What came, where somebody has changed it since. */
async function Sent({ report: { sentText, sentQuotes, text, quotes, locale } }: { report: DeskReport }) {
  if (sentText === text && sentQuotes === quotes) return null
  const t = await getTranslations('reports.desk')
  return (
    <details className="mt-6">
      <summary className="min-h-11 cursor-pointer content-center">{t('sent')}</summary>
      {[sentText, sentQuotes].map(
        (part, at) =>
          part !== '' && (
            <p
              key={String(at)}
              lang={locale}
              dir={direction(locale)}
              className="mt-3 max-w-text border-s-4 border-edge ps-4 wrap-anywhere whitespace-pre-line"
            >
              {part}
            </p>
          ),
      )}
    </details>
  )
}
