import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { DeskModelLetterHeader } from '@/features/model-letters/web/desk-model-letter-header'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'
import { PressPage } from '@/features/press/web/press-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('press')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign, letter } = await deskModelLetter(locale, id, 'seeLetters')
  return (
    <PressPage
      head={<DeskModelLetterHeader letter={letter} current="press" />}
      desk={desk}
      letter={permitted}
      sends={may(campaign.role, 'sendLetters')}
      demo={campaign.demo}
    />
  )
}
