import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { isPublic } from '@/features/campaigns/rules'
import { readEventFacts } from '@/features/events/read-event-facts'
import { DeskEventHeader } from '@/features/events/web/desk-event-header'
import { deskEvent } from '@/features/events/web/desk-event-loader'
import { DeskEventPage } from '@/features/events/web/desk-event-page'
import { DeskEventSteps } from '@/features/events/web/desk-event-steps'
import { listEventFacts } from '@/features/events/web/list-event-facts'
import { readReportCode } from '@/features/reports/read-report-link'
import { DeskReportLink } from '@/features/reports/web/desk-report-link'
import { DeskComers } from '@/features/sign-ups/web/desk-comers'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('events.desk')
  return { title: t('one') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign, form } = await deskEvent(locale, id, 'see')
  const { startsAt, parts, attending, ...beside } = await readEventFacts(desk.context, permitted, locale)
  const edits = may(campaign.role, 'edit')
  const code = edits ? await readReportCode(desk.context, permitted) : undefined
  return (
    <DeskEventPage
      event={permitted}
      header={<DeskEventHeader event={permitted} form={form} campaign={campaign} current="overview" />}
      told={told}
      facts={await listEventFacts({ form, ...beside })}
      parts={parts}
      comers={
        <>
          {form.takesSignUps && permitted.state !== 'draft' && <DeskComers attending={attending} />}
          <DeskReportLink event={permitted} code={code} edits={edits} told={told} />
        </>
      }
      steps={
        may(campaign.role, 'publish') && (
          <DeskEventSteps
            event={{ id, state: permitted.state, startsAt }}
            campaign={{ id: campaign.id, isPublic: isPublic(campaign.state) }}
            form={form}
            now={desk.context.now}
          />
        )
      }
    />
  )
}
