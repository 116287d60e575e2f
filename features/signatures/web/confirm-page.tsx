import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { countryName } from '@/features/places/name-country'
import type { ConfirmLinkView } from '@/features/signatures/read-confirm-link'
import type { ConfirmField } from '@/features/signatures/schema'
import { formState } from '@/server/documents/scope'
import { Button, ButtonLink } from '@/ui/button'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary } from '@/ui/notice'
import { PageTitle, Wrap } from '@/ui/page'
import { AgreedWords } from './agreed-words'
import { ChooseForm } from './choose-form'
import { ConfirmChoices } from './confirm-choices'

interface Props {
  token: string
  link: ConfirmLinkView
  /** The ticks of partners that may have the address. */
  partners: ReactNode
}

/**
 * The page behind the mailed link: what it would confirm and a button that confirms (opening the link changes nothing, so
 * that no mail scanner can confirm), or why there is nothing to confirm. Names neither the petition nor the signer.
 */
export async function ConfirmPage({ token, link, partners }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.confirm')
  const summary = await getTranslations('signatures.sign')
  const { errors, notice } = formState<ConfirmField>()
  const state = notice ?? link.state
  const path = `/${locale}/signatures/${token}`
  const again = `/${locale}/petitions/${link.petition.slug}#sign`
  const waits = 'form' in link && (state === 'ready' || state === 'superseded')
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={knownWord(t, `${state}.text`)}>{knownWord(t, `${state}.title`)}</PageTitle>
        {waits && (
          <>
            <form action={`${path}/confirm`} method="post" className="mt-8 space-y-6">
              <ErrorSummary
                title={summary('summary', { count: 1 })}
                errors={[
                  ...(errors.form && link.newer.length > 0 ? [{ field: 'form', message: t('superseded.choose') }] : []),
                  ...(errors.partners ? [{ field: errors.partners, message: t('partnersChanged') }] : []),
                  ...(errors.display ? [{ field: 'display', message: summary('errors.display.unknown') }] : []),
                ]}
              />
              {state === 'ready' ? (
                <p>{t('ready.form', { country: countryName(link.form.country, locale) })}</p>
              ) : (
                <ChooseForm link={link} />
              )}
              {link.shared && <p>{t('shared')}</p>}
              <ConfirmChoices link={link} asked={state === 'ready' ? link.form : undefined} partners={partners} />
              <AgreedWords link={link} />
              <Button className="text-lg">{t('ready.button')}</Button>
            </form>
            <p className="mt-8">
              {t('wrong')} <a href={again}>{t('wrongAgain')}</a>
            </p>
            <form action={`${path}/not-me`} method="post" className="mt-8">
              <Button kind="secondary">{t('ready.notMe')}</Button>
            </form>
          </>
        )}
        {state === 'already' && (
          <form action={`${path}/own-link`} method="post" className="mt-8">
            <Button kind="secondary">{t('already.ownLink')}</Button>
          </form>
        )}
        {state === 'expired' && (
          <p className="mt-8">
            <ButtonLink href={again}>{t('again')}</ButtonLink>
          </p>
        )}
      </Wrap>
    </main>
  )
}
