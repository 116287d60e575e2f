import { getLocale, getTranslations } from 'next-intl/server'
import { formState } from '@/server/documents/scope'
import { Button, ButtonLink } from '@/ui/button'
import { PageTitle, Wrap } from '@/ui/page'

const refusals = [400, 403, 404, 405, 410, 413, 415, 421, 429, 503] as const
type Refusal = (typeof refusals)[number]

/** True for a status that has a page. */
export function isRefusal(status: number): status is Refusal {
  return (refusals as readonly number[]).includes(status)
}

/** Why a request was turned away, in words, and the way on. */
export async function RefusedPage({ status }: { status: Refusal }) {
  const locale = await getLocale()
  const t = await getTranslations('frame.refused')
  const { action, values } = formState()
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t(`${status}.text`)}>{t(`${status}.title`)}</PageTitle>
        {action && (
          <form action={action} method="post" className="mt-8">
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button>{t('again')}</Button>
          </form>
        )}
        <p className="mt-8">
          <ButtonLink kind="secondary" href={`/${locale}`}>
            {t('home')}
          </ButtonLink>
        </p>
      </Wrap>
    </main>
  )
}
