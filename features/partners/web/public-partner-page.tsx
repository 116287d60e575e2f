import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicPartner } from '@/features/partners/read-public-partner'
import { direction } from '@/features/places/languages'
import { WrittenText } from '@/features/texts/web/written-text'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { PartnerLogo } from './partner-card'

/** A partner: who they are, what becomes of an address that is given to them, where one can sign. */
export async function PublicPartnerPage({ partner }: { partner: PublicPartner }) {
  const locale = await getLocale()
  const t = await getTranslations('partners')
  const { campaign, logo, name, place, website, summary, text, petitions } = partner
  const words = { lang: partner.locale, dir: direction(partner.locale) }
  return (
    <main id="content" data-accent={campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${campaign.slug}`}>
          <span lang={campaign.locale}>{campaign.title}</span>
        </BackLink>
        {logo && (
          <div className="mb-6">
            <PartnerLogo logo={logo} name={name} />
          </div>
        )}
        <PageTitle kicker={t('kicker')}>
          <bdi>{name}</bdi>
        </PageTitle>
        {place && <p className="mt-2 text-muted">{place}</p>}
        <p {...words} className="mt-4 text-lg">
          {summary}
        </p>
        {website && (
          <p className="mt-4">
            <a href={website} rel="nofollow noopener" className="wrap-anywhere">
              {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
            </a>
          </p>
        )}
        {text && (
          <div className="mt-8">
            <WrittenText text={text} {...words} />
          </div>
        )}
        <Section id="address" title={t('address.title')}>
          <p>{t(partner.open ? 'address.open' : 'address.closed')}</p>
          <p className="mt-3">{t('address.back')}</p>
        </Section>
        {petitions.length > 0 && (
          <Section id="petitions" title={t('petitions')}>
            <ul className="space-y-2">
              {petitions.map((one) => (
                <li key={one.id}>
                  <a href={`/${locale}/petitions/${one.slug}`} lang={one.locale}>
                    {one.title}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Wrap>
    </main>
  )
}
