import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { wallBelow } from '@/features/comments/web/comment-loaders'
import { WallPage } from '@/features/comments/web/wall-page'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ below?: string | string[] }>
}

async function read({ params }: Props) {
  const { locale, slug } = await params
  const petition = await publicPetition(slug, locale)
  return petition.commentWall ? petition : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await read(props)
  const t = await getTranslations('comments')
  return { ...(await publicMetadata((await props.params).locale)), title: t('pageTitle', { title }) }
}

export default async function CommentsPage(props: Props) {
  const petition = await read(props)
  const asked = (await props.searchParams).below
  const below = asked === undefined ? undefined : Number(asked)
  const wall = await wallBelow(petition, below)
  return <WallPage petition={petition} wall={wall} later={below !== undefined} />
}
