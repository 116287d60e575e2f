import { getLocale, getTranslations } from 'next-intl/server'
import { formState } from '@/server/documents/scope'
import { Button, ButtonLink } from '@/ui/button'
import { PageTitle, Wrap } from '@/ui/page'
import type { ConfirmLinkView } from '../queries'

/**
 * The page behind the mailed link: a button that confirms (opening the link changes nothing, so that no mail scanner can
 * confirm), or why there is nothing to confirm. Names neither the petition nor the signer.
 */
export async function ConfirmPage({ token, link }: { token: string; link: ConfirmLinkView }) {
  const locale = await getLocale()
  const t = await getTranslations('confirm')
  const { notice } = formState()
  const state = notice ?? link.state
  const path = `/${locale}/signatures/${token}`
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t(`${state}.text`)}>{t(`${state}.title`)}</PageTitle>
        {state === 'ready' && (
          <div className="mt-8 flex flex-wrap gap-4">
            <form action={`${path}/confirm`} method="post">
              <Button className="text-lg">{t('ready.button')}</Button>
            </form>
            <form action={`${path}/not-me`} method="post">
              <Button kind="secondary">{t('ready.notMe')}</Button>
            </form>
          </div>
        )}
        {state === 'already' && (
          <form action={`${path}/own-link`} method="post" className="mt-8">
            <Button kind="secondary">{t('already.ownLink')}</Button>
          </form>
        )}
        {(state === 'expired' || state === 'superseded') && (
          <p className="mt-8">
            <ButtonLink href={`/${locale}/petitions/${link.petition.slug}#sign`}>{t('again')}</ButtonLink>
          </p>
        )}
      </Wrap>
    </main>
  )
}
