import { getLocale, getTranslations } from 'next-intl/server'
import { addresseePath } from '@/features/addressees/rules'
import { ButtonLink } from '@/ui/button'
import { PageTitle, Wrap } from '@/ui/page'

/** Said after a proposal was sent: what happens with it. */
export async function ThanksPage({ id }: { id: string }) {
  const locale = await getLocale()
  const t = await getTranslations('corrections.thanks')
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t('text')}>{t('title')}</PageTitle>
        <p className="mt-8">
          <ButtonLink kind="secondary" href={addresseePath(locale, id)}>
            {t('back')}
          </ButtonLink>
        </p>
      </Wrap>
    </main>
  )
}
