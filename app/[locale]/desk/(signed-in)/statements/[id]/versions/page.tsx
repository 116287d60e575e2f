import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listVersions, readVersions } from '@/features/statements/list-versions'
import { DeskStatementHeader } from '@/features/statements/web/desk-statement-header'
import { deskStatement } from '@/features/statements/web/desk-statement-loader'
import { DeskVersionsPage } from '@/features/statements/web/desk-versions-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statements.desk.versions')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told, language, after }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, form, facts, edits } = await deskStatement(locale, id, 'see')
  const languages = form.translations.map((text) => text.locale)
  const chosen = languages.find((one) => one === language) ?? form.originalLocale
  const versions = await listVersions(desk.context, permitted, chosen)
  const at = Math.max(
    0,
    versions.findIndex((version) => version.id === after),
  )
  const ids = versions.slice(at, at + 2).map((version) => version.id)
  const words = await readVersions(desk.context, permitted, ids)
  return (
    <DeskVersionsPage
      id={id}
      header={<DeskStatementHeader statement={permitted} form={form} campaign={facts.campaign} current="versions" />}
      language={chosen}
      languages={languages}
      versions={versions}
      chosen={words.find((one) => one.id === ids[0])}
      before={words.find((one) => one.id === ids[1])}
      revision={form.revision}
      edits={edits}
      told={told}
    />
  )
}
