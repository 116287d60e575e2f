import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { direction, isInterfaceLocale, ownName } from '@/features/places/languages'
import type { OtherKind } from '@/features/receipts/rules'
import { currentPath } from '@/server/documents/scope'
import { getFormatter } from '@/ui/formatter'
import { LanguageLinks } from '@/ui/language-links'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { PetitionDemands } from './petition-demands'
import { PetitionParts } from './petition-parts'
import { PublicProgress } from './public-progress'

interface Props {
  petition: PublicPetition
  /** Signatures of other kinds than those confirmed by e-mail. */
  others: Partial<Record<OtherKind, number>>
  /** The form to sign, shown while the petition is open. */
  form: ReactNode
  /** Who stands at its head. */
  first: ReactNode
  /** How it was handed in, once somebody went. */
  handedIn: ReactNode
  /** Who signed and where from. */
  signers: ReactNode
  share: ReactNode
}

/** A petition as supporters read and sign it. */
export async function PublicPetitionPage({ petition, others, form, first, handedIn, signers, share }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('petitions')
  const format = await getFormatter()
  const text = { lang: petition.locale, dir: direction(petition.locale) }
  const foreign = petition.locale !== locale
  return (
    <main id="content" data-accent={petition.campaign.accent}>
      <Wrap className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${petition.campaign.slug}`}>{petition.campaign.title}</BackLink>
        {petition.campaign.demo && (
          <div className="mb-8">
            <Notice title={t('demo.title')}>{t('demo.text')}</Notice>
          </div>
        )}
        <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="max-w-text">
            <PageTitle kicker={t('kicker')} lead={petition.summary} {...text}>
              {petition.title}
            </PageTitle>
            <div className="mt-4">
              <LanguageLinks
                label={t('languages')}
                current={petition.locale}
                links={petition.locales.map((other) => ({
                  locale: other,
                  name: ownName(other),
                  href: languageHref(other, locale, currentPath()),
                }))}
              />
              {foreign && <p className="text-sm text-muted">{t('notTranslated')}</p>}
            </div>
            <div className="mt-8 lg:hidden">
              <PublicProgress petition={petition} others={others} jump />
            </div>
            {handedIn}
            <p className="mt-8 font-semibold" {...text}>
              {petition.addresseeLine}
            </p>
            {petition.addressee && (
              <p className="mt-1">
                {t('office')} <a href={`/${locale}/addressees/${petition.addressee.id}`}>{petition.addressee.name}</a>
                {petition.addressee.place && `, ${petition.addressee.place}`}
              </p>
            )}
            <PetitionParts text={petition} own={text} />
            <PetitionDemands demands={petition.demands} own={text} />
            {first}
          </div>
          <aside className="mt-12 lg:mt-0" aria-label={t('sign')}>
            <div className="rounded-md border border-line bg-paper p-5 shadow-sheet sm:p-6 lg:sticky lg:top-6">
              <div className="hidden lg:block">
                <PublicProgress petition={petition} others={others} />
              </div>
              {petition.open ? (
                form
              ) : (
                <Notice title={t(`closed.${petition.state === 'open' ? 'closed' : petition.state}`)}>
                  {petition.closesAt &&
                    t('closedOn', { date: format.dateTime(petition.closesAt, { dateStyle: 'long' }) })}
                  {petition.state !== 'open' && petition.state !== 'closed' && (
                    <p className="mt-3">
                      <a href="#handed-in">{t('handedIn')}</a>
                    </p>
                  )}
                </Notice>
              )}
            </div>
          </aside>
        </div>
        <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">{signers}</div>
        {share}
      </Wrap>
    </main>
  )
}

/** The interface follows where it speaks the language; elsewhere only the text changes. */
function languageHref(language: string, locale: string, path: string): string {
  return isInterfaceLocale(language) ? `/${language}${path}` : `/${locale}${path}?language=${language}`
}
