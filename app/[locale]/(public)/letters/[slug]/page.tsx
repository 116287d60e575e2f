import type { Metadata } from 'next'
import { SharePage } from '@/features/frame/web/share-page'
import { ChooseDoor } from '@/features/letters/web/choose-door'
import { doorFor, publicLetter } from '@/features/letters/web/letter-loaders'
import { PublicLetterPage } from '@/features/letters/web/letter-page'
import { SentLetters } from '@/features/letters/web/sent-letters'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ country?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { title, summary } = await publicLetter(slug, locale)
  return { title, description: summary }
}

export default async function LetterPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { country }] = await Promise.all([params, searchParams])
  const letter = await publicLetter(slug, locale)
  return (
    <PublicLetterPage
      letter={letter}
      door={<ChooseDoor letter={letter} chosen={await doorFor(letter, country)} />}
      sent={<SentLetters modelLetterId={letter.id} slug={slug} />}
      share={<SharePage title={letter.title} path={`/letters/${slug}`} />}
    />
  )
}
