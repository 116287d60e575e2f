import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskScheduleForm } from '@/features/statements/web/desk-schedule-form'
import { DeskStatementHeader } from '@/features/statements/web/desk-statement-header'
import { deskStatement } from '@/features/statements/web/desk-statement-loader'
import { DeskStatementPage } from '@/features/statements/web/desk-statement-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { Words } from '@/ui/words'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statements.desk')
  return { title: t('one') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { permitted, form, facts, edits, publishes } = await deskStatement(locale, id, 'see')
  return (
    <DeskStatementPage
      statement={permitted}
      header={<DeskStatementHeader statement={permitted} form={form} campaign={facts.campaign} current="overview" />}
      form={form}
      facts={facts}
      edits={edits}
      publishes={publishes}
      later={
        <Words of="statements.desk">
          <DeskScheduleForm id={id} zones={['UTC', ...Intl.supportedValuesOf('timeZone')]} />
        </Words>
      }
      told={told}
    />
  )
}
