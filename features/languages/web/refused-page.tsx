import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/ui/button'
import { PageTitle, Wrap } from '@/ui/page'

const refusals = [400, 403, 404, 405, 413, 415, 421, 429, 503] as const
type Refusal = (typeof refusals)[number]

/** True for a status that has a page. */
export function isRefusal(status: number): status is Refusal {
  return (refusals as readonly number[]).includes(status)
}

/** Why a request was turned away, in words, and the way on. */
export async function RefusedPage({ status }: { status: Refusal }) {
  const locale = await getLocale()
  const t = await getTranslations('refused')
  return (
    <main id="content">
      <title>{`${t(`${status}.title`)} · Postbag`}</title>
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t(`${status}.text`)}>{t(`${status}.title`)}</PageTitle>
        <p className="mt-8">
          <ButtonLink kind="secondary" href={`/${locale}`}>
            {t('home')}
          </ButtonLink>
        </p>
      </Wrap>
    </main>
  )
}
