import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { recordSearch } from '@/features/addressees/schema'
import { addresseeRecord } from '@/features/addressees/web/directory-loaders'
import { recordOf } from '@/features/addressees/web/record-loaders'
import { RecordPage } from '@/features/addressees/web/record-page'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { OfficeReports } from '@/features/reports/web/shown-reports'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const t = await getTranslations('addressees')
  const name = describeAddressee(t, await addresseeRecord(id), locale)
  return { title: `${name}: ${t('record.title')}` }
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const asked = recordSearch.parse(await searchParams)
  const [addressee, record] = await Promise.all([addresseeRecord(id), recordOf(id)])
  return (
    <RecordPage addressee={addressee} record={record} now={new Date()} {...asked}>
      <OfficeReports addresseeId={id} />
    </RecordPage>
  )
}
