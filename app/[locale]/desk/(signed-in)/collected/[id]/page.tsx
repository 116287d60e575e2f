import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { deskSignatureImport } from '@/features/collected/web/collected-loaders'
import { SignatureImportPage } from '@/features/collected/web/signature-import-page'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collected.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, one } = await deskSignatureImport(locale, id)
  return (
    <SignatureImportPage
      one={one}
      me={desk.organiser.id}
      now={desk.context.now}
      told={told}
      fresh={<KeepFresh seconds={3} />}
    />
  )
}
