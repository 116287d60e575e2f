import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadPublicPetition } from '@/features/petitions/load-public-petition'
import { PublicPetitionPage } from '@/features/petitions/web/public-petition-page'
import { webContext } from '@/server/context'
import { formState, tagDocument } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ language?: string; names?: string }>
}

async function load({ params, searchParams }: Props) {
  const [{ locale, slug }, { language, names }] = await Promise.all([params, searchParams])
  const petition = await loadPublicPetition(webContext(), slug, language ?? locale)
  if (!petition) notFound()
  return { petition, names: Number(names ?? 1) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { petition } = await load(props)
  const t = await getTranslations('signForm')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('errorTitle', { title: petition.title }) : petition.title, description: petition.summary }
}

export default async function PetitionPage(props: Props) {
  const { petition, names } = await load(props)
  tagDocument(`petition:${petition.id}`, `campaign:${petition.campaign.id}`)
  return <PublicPetitionPage petition={petition} namesPage={names} />
}
