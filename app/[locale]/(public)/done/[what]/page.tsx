import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/ui/button'
import { PageTitle, Wrap } from '@/ui/page'

const acts = ['not-me', 'own-link', 'withdraw', 'erase', 'data', 'sign-up', 'comment', 'proposal'] as const
type Act = (typeof acts)[number]

async function read(params: Promise<{ what: string }>): Promise<Act> {
  const { what } = await params
  return acts.find((act) => act === what) ?? notFound()
}

export async function generateMetadata({ params }: { params: Promise<{ what: string }> }): Promise<Metadata> {
  const t = await getTranslations('signatures.done')
  return { title: t(`${await read(params)}.title`), robots: 'noindex' }
}

/** Said after a button was pressed; nothing on it is personal. */
export default async function Done({ params }: { params: Promise<{ what: string }> }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.done')
  const back = await getTranslations('frame.refused')
  const act = await read(params)
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t(`${act}.text`)}>{t(`${act}.title`)}</PageTitle>
        <p className="mt-8">
          <ButtonLink kind="secondary" href={`/${locale}`}>
            {back('home')}
          </ButtonLink>
        </p>
      </Wrap>
    </main>
  )
}
