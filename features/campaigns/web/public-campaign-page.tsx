import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicCampaign } from '@/features/campaigns/read-public-campaign'
import { pictureDrawer } from '@/features/pictures/web/picture-drawer'
import { WrittenPicture } from '@/features/pictures/web/written-picture'
import { direction } from '@/features/places/languages'
import { WrittenText } from '@/features/texts/web/written-text'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Section, Tag, Wrap } from '@/ui/page'

/** A campaign: what happened, what is demanded, what can be done now; `children` stand at its end. */
export async function PublicCampaignPage({ campaign, children }: { campaign: PublicCampaign; children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns')
  const text = { lang: campaign.locale, dir: direction(campaign.locale) }
  return (
    <main id="content" data-accent={campaign.accent}>
      <Wrap className="py-8 sm:py-10">
        <BackLink href={`/${locale}`}>{t('all')}</BackLink>
        {campaign.demo && (
          <div className="mb-8">
            <Notice title={t('demo.title')}>{t('demo.text')}</Notice>
          </div>
        )}
        {campaign.state !== 'published' && (
          <div className="mb-8">
            <Notice tone={campaign.state === 'won' ? 'good' : 'plain'} title={t(`states.${campaign.state}`)} />
          </div>
        )}
        <PageTitle kicker={t('kicker')} lead={campaign.summary} {...text}>
          {campaign.title}
        </PageTitle>
        {campaign.locale !== locale && <p className="mt-2 text-sm text-muted">{t('notTranslated')}</p>}
        {campaign.cover && <WrittenPicture picture={campaign.cover} first className="mt-8" />}
        <div className="mt-10 gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
          <aside aria-label={t('act')} className="mb-12 space-y-5 lg:col-start-2 lg:row-start-1 lg:mb-0">
            <h2 className="text-2xl">{t('act')}</h2>
            {campaign.petitions.length + campaign.letters.length === 0 && <p className="text-muted">{t('nothing')}</p>}
            {campaign.petitions.map((petition) => (
              <Action
                key={petition.id}
                href={`/${locale}/petitions/${petition.slug}`}
                label={petition.state === 'open' ? t('sign') : t('readPetition')}
                primary={petition.state === 'open'}
                state={petition.state === 'open' ? undefined : t(`petitionStates.${petition.state}`)}
                title={petition.title}
                locale={petition.locale}
                count={petition.count}
              />
            ))}
            {campaign.letters.map((letter) => (
              <Action
                key={letter.id}
                href={`/${locale}/letters/${letter.slug}`}
                label={letter.state === 'published' ? t('write') : t('readLetters')}
                primary={false}
                title={letter.title}
                locale={letter.locale}
              />
            ))}
          </aside>
          <div className="lg:col-start-1 lg:row-start-1">
            <WrittenText text={campaign.text} {...text} picture={pictureDrawer(campaign.pictures, campaign.locale)} />
            {campaign.demands.length > 0 && (
              <Section id="demands" title={t('demands')}>
                <NumberedList
                  items={campaign.demands.map(({ text, met }) => ({ text, done: met ? t('met') : undefined }))}
                  {...text}
                />
              </Section>
            )}
          </div>
        </div>
        {children}
      </Wrap>
    </main>
  )
}

interface ActionProps {
  href: string
  label: string
  primary: boolean
  title: string
  locale: string
  state?: string | undefined
  count?: number
}

async function Action({ href, label, primary, title, locale, state, count }: ActionProps) {
  const t = await getTranslations('campaigns')
  const format = await getFormatter()
  return (
    <article className="rounded-md border border-line bg-paper p-5 shadow-sheet">
      {state && (
        <p className="mb-2">
          <Tag>{state}</Tag>
        </p>
      )}
      <h3 className="text-lg" lang={locale} dir={direction(locale)}>
        {title}
      </h3>
      {count !== undefined && count > 0 && (
        <p className="mt-1 text-sm text-muted">{t('signatures', { count, number: format.number(count) })}</p>
      )}
      <p className="mt-4">
        <ButtonLink kind={primary ? 'primary' : 'secondary'} href={href} className="w-full">
          {label}
        </ButtonLink>
      </p>
    </article>
  )
}
