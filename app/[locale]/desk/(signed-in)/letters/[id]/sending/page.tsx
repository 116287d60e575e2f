import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listQueues } from '@/features/letters/list-queues'
import { readSending } from '@/features/model-letters/read-sending'
import { DeskModelLetterHeader } from '@/features/model-letters/web/desk-model-letter-header'
import { deskModelLetter } from '@/features/model-letters/web/desk-model-letter-loader'
import { DeskSendingPage } from '@/features/model-letters/web/desk-sending-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('model-letters.sending')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const { desk, permitted, campaign, letter } = await deskModelLetter(locale, id, 'seeLetters')
  const { context, organiser } = desk
  const [settings, queues] = await Promise.all([readSending(context, permitted), listQueues(context, permitted)])
  return (
    <DeskSendingPage
      head={<DeskModelLetterHeader letter={letter} current="sending" />}
      id={permitted.id}
      settings={settings}
      queues={queues}
      email={organiser.email}
      edits={may(campaign.role, 'edit')}
      sends={may(campaign.role, 'sendLetters')}
      now={context.now}
      asked={await readQuery(searchParams)}
    />
  )
}
