import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readDeskStatement } from '@/features/statements/read-public-statement'
import { deskStatementPath, statementPath } from '@/features/statements/rules'
import { deskStatement } from '@/features/statements/web/desk-statement-loader'
import { PublicStatementPage } from '@/features/statements/web/public-statement-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { TextPreview } from '@/features/texts/web/text-preview'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('preview'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { language }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, form } = await deskStatement(locale, id, 'see')
  const asked = form.translations.find((text) => text.locale === language)?.locale ?? locale
  const statement = (await readDeskStatement(desk.context, permitted, { locale: asked })) ?? notFound()
  return (
    <TextPreview
      form={form}
      language={language}
      back={deskStatementPath.one(locale, id)}
      page={() => <PublicStatementPage statement={statement} page={(one) => statementPath.one(one, statement.slug)} />}
    />
  )
}
