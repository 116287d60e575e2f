import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { statementPath } from '@/features/statements/rules'
import { previewedStatement } from '@/features/statements/web/public-statement-loader'
import { PublicStatementPage } from '@/features/statements/web/public-statement-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { Notice } from '@/ui/notice'
import { Wrap } from '@/ui/page'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statements')
  return { title: t('preview.title'), robots: { index: false } }
}

/** A draft, for whoever was given the link; what is public by now is read where everybody reads it. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ locale, token }, { language, beside }] = await Promise.all([params, readQuery(searchParams)])
  const statement = await previewedStatement(token, locale, language, beside)
  if (statement.state === 'published') redirect(statementPath.one(locale, statement.slug))
  const t = await getTranslations('statements')
  return (
    <>
      <Wrap className="pt-6">
        <Notice tone="warn" title={t('preview.title')}>
          {t('preview.text')}
        </Notice>
      </Wrap>
      <PublicStatementPage statement={statement} page={(one) => statementPath.preview(one, token)} />
    </>
  )
}
