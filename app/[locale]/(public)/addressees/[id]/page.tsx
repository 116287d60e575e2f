import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddresseePage } from '@/features/addressees/web/addressee-page'
import { addresseeRecord } from '@/features/addressees/web/directory-loaders'
import { quietLetters, recordOf } from '@/features/addressees/web/record-loaders'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { OfficeTellLinks } from '@/features/reports/web/office-tell-links'
import { OfficeReports } from '@/features/reports/web/shown-reports'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const record = await addresseeRecord(id)
  const t = await getTranslations('addressees')
  return { title: describeAddressee(t, record, locale), robots: record.removed ? { index: false } : null }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const [record, letters, quiet] = await Promise.all([addresseeRecord(id), recordOf(id), quietLetters(id)])
  return (
    <AddresseePage record={record} letters={letters} quiet={quiet} now={new Date()}>
      <OfficeReports addresseeId={id} />
      <OfficeTellLinks office={record} locale={locale} />
    </AddresseePage>
  )
}
