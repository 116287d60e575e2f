import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { CopiesPage } from '@/features/copies/web/copies-page'
import { DeskModelLetterHeader } from '@/features/model-letters/web/desk-model-letter-header'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('copies')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign, letter } = await deskModelLetter(locale, id, 'seeLetters')
  return (
    <CopiesPage
      head={<DeskModelLetterHeader letter={letter} current="copies" />}
      desk={desk}
      letter={permitted}
      edits={may(campaign.role, 'edit')}
      locale={locale}
    />
  )
}
