import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { countContributions } from '@/features/discussions/list-desk-contributions'
import { readDiscussion } from '@/features/discussions/read-discussion'
import { DeskDiscussionPage } from '@/features/discussions/web/desk-discussion-page'
import { DeskStatementHeader } from '@/features/statements/web/desk-statement-header'
import { deskStatement } from '@/features/statements/web/desk-statement-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('discussions.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, form, facts, edits } = await deskStatement(locale, id, 'see')
  const role = desk.organiser.teams.find((team) => team.id === permitted.teamId)?.role
  return (
    <DeskDiscussionPage
      statementId={id}
      header={<DeskStatementHeader statement={permitted} form={form} campaign={facts.campaign} current="comments" />}
      discussion={await readDiscussion(desk.context, id)}
      counts={await countContributions(desk.context, id)}
      locales={form.translations.map((text) => text.locale)}
      now={desk.context.now}
      edits={edits}
      moderates={role !== undefined && may(role, 'hideNames')}
      told={told}
    />
  )
}
