import { getLocale, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/forms-of-address/name-office'
import type { ConfirmLetterLink } from '@/features/letters/read-letter-link'
import { letterPath } from '@/features/letters/rules'
import { countryName } from '@/features/places/name-country'
import { formState } from '@/server/documents/scope'
import { Button, ButtonLink } from '@/ui/button'
import { knownWord } from '@/ui/known-word'
import { PageTitle, Wrap } from '@/ui/page'

/**
 * The page behind the mailed link: a button that sends the letter on its way, or why there is nothing to send. Opening
 * it changes nothing. Says where the letter would go, since anybody can type an address into a form, and names neither
 * its text nor its sender.
 */
export async function ConfirmLetterPage({ token, link }: { token: string; link: ConfirmLetterLink }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.confirm')
  const { notice } = formState()
  const state = notice ?? link.state
  const list = new Intl.ListFormat(locale)
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={knownWord(t, `${state}.text`)}>{knownWord(t, `${state}.title`)}</PageTitle>
        {state === 'ready' && (
          <form action={letterPath.confirm(locale, token)} method="post" className="mt-8 space-y-4">
            <p>
              {t('ready.letter', {
                addressee: list.format(link.said.offices.map((office) => officeName(office, locale).name)),
                country: countryName(link.said.country, locale),
              })}
            </p>
            {link.demo && <p>{t('ready.demo')}</p>}
            <Button className="text-lg">{t('ready.button')}</Button>
            <p className="text-sm text-muted">{t('ready.notMe')}</p>
          </form>
        )}
        {state === 'already' && link.demo && <p className="mt-6">{t('already.demo')}</p>}
        {(state === 'expired' || state === 'no_address') && (
          <p className="mt-8">
            <ButtonLink href={letterPath.model(locale, link.modelSlug)}>{t('again')}</ButtonLink>
          </p>
        )}
      </Wrap>
    </main>
  )
}
