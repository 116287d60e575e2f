import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownComment } from '@/features/comments/web/comment-loaders'
import { OwnCommentSection } from '@/features/comments/web/own-comment'
import { SharePage } from '@/features/frame/web/share-page'
import { nextLetter } from '@/features/letters/web/letter-loaders'
import { WriteNextLetter } from '@/features/letters/web/next-letter'
import { PartnerTick } from '@/features/partner-ticks/web/partner-ticks'
import { OwnPartnersSection } from '@/features/partners/web/own-partners'
import { publicPetition } from '@/features/petitions/web/public-petition-loader'
import type { PledgeField } from '@/features/pledges/schema'
import { OwnPledgeSection } from '@/features/pledges/web/own-pledge'
import { ownPledge } from '@/features/pledges/web/pledge-loaders'
import { AnswerCorrections } from '@/features/questions/web/answer-corrections'
import { OwnReceiptSection } from '@/features/receipts/web/own-receipt'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { ownSignature } from '@/features/signatures/web/link-loaders'
import { type NextAct, NextActs } from '@/features/signatures/web/next-acts'
import { OwnPage } from '@/features/signatures/web/own-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { OwnTextSection } from '@/features/versions/web/own-text-section'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signatures.own')
  return { title: t('title'), robots: 'noindex' }
}

export default async function OwnSignature({ params, searchParams }: Props) {
  const [{ locale, token }, { confirmed, saved }] = await Promise.all([params, readQuery(searchParams)])
  const signature = await ownSignature(token)
  const acts = await nextActs(signature, { locale, token, saved })
  const change = (['display', 'news', 'correct', 'help', 'comment', 'partners'] as const).find((one) => one === saved)
  const { errors } = formState<PledgeField>()
  const first = confirmed ? acts[0]?.id : undefined
  const open = saved === 'help' || errors.kinds || errors.details ? 'help' : first
  const next = <NextActs acts={acts} open={open} />
  const asked = await ownComment(token)
  const path = `/${locale}/signatures/${token}`
  const comment = <OwnCommentSection path={path} comment={asked} saved={saved === 'comment'} />
  const news = confirmed ? 'confirmed' : change
  const { questions } = await publicPetition(signature.petition.slug, locale)
  const answers = <AnswerCorrections questions={questions} />
  const text = <OwnTextSection token={token} signature={signature} saved={saved === 'text'} />
  const receipt = <OwnReceiptSection signature={signature} />
  const partners = (
    <OwnPartnersSection
      token={token}
      saved={saved === 'partners'}
      tick={(partner, ticked) => <PartnerTick partner={partner} ticked={ticked} />}
    />
  )
  return <OwnPage {...{ token, signature, news, text, receipt, answers, next, comment, partners }} />
}

/** What a signer can do next: write where one letter counts most, tell others, offer help. */
async function nextActs(
  { country, petition: { slug } }: OwnSignatureView,
  { locale, token, saved }: { locale: string; token: string; saved: string | undefined },
): Promise<NextAct[]> {
  const t = await getTranslations()
  const { title, campaign } = await publicPetition(slug, locale)
  const letter = await nextLetter(campaign.id, country, locale)
  const pledge = await ownPledge(token)
  const path = `/${locale}/signatures/${token}`
  const write = letter && <WriteNextLetter letter={letter} country={country} />
  const share = <SharePage title={title} path={`/petitions/${slug}`} bare />
  const help = pledge && <OwnPledgeSection path={path} pledge={pledge} saved={saved === 'help'} />
  const acts = [
    { id: 'write', title: t('letters.next.title'), content: write },
    { id: 'pass-on', title: t('frame.share.title'), content: share },
    { id: 'help', title: t('pledges.title'), content: help },
  ]
  return acts.filter(({ content }) => content !== undefined)
}
