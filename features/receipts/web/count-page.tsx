import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { countPath, totalOf } from '@/features/receipts/rules'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { CountBackLink } from './count-back-link'
import { petitionCount } from './count-loaders'
import { CountSums } from './count-sums'
import { ListedDays } from './listed-days'
import { VersionSums } from './version-sums'

interface Props {
  petition: PublicPetition
  /** Since when there is a version of the text, and what it changed. */
  changes: (version: number) => ReactNode
}

/** How the signatures of a petition are counted: numbers that add up, the texts, and the files by which anyone can check them. */
export async function CountPage({ petition, changes }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('receipts.count')
  const format = await getFormatter()
  const count = await petitionCount(petition.id)
  const total = totalOf(count)
  return (
    <main id="content" data-accent={petition.campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <CountBackLink petition={petition} />
        <PageTitle kicker={t('total', { count: total, number: format.number(total) })} lead={t('lead')}>
          {t('title')}
        </PageTitle>
        <CountSums count={count} />
        <VersionSums petition={petition} versions={count.versions} changes={changes} />
        <ListedDays petition={petition} />
        <Section id="check" title={t('check.title')}>
          <p>{t('check.own')}</p>
          <p className="mt-4">
            <ButtonLink href={countPath.check(locale, petition.slug)}>{t('check.button')}</ButtonLink>
          </p>
          <ul className="mt-6 list-disc space-y-3 ps-5">
            <li>{t('check.file')}</li>
            <li>{t('check.chain')}</li>
            <li>{t('check.sum')}</li>
            <li>
              {t('check.copy')} <a href={countPath.json(locale, petition.slug)}>count.json</a>
            </li>
          </ul>
        </Section>
        <Section id="limits" title={t('limits.title')}>
          <p>{t('limits.text')}</p>
        </Section>
      </Wrap>
    </main>
  )
}
