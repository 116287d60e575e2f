import type { Metadata } from 'next'
import { sentLetter } from '@/features/letters/web/letter-loaders'
import { SentLetterPage } from '@/features/letters/web/sent-letter-page'
import { PublishedReplies } from '@/features/replies/web/published-replies'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  return { title: (await sentLetter(slug, id)).subject }
}

export default async function SentLetter({ params }: Props) {
  const { slug, id } = await params
  return <SentLetterPage letter={await sentLetter(slug, id)} replies={<PublishedReplies letterId={id} />} />
}
