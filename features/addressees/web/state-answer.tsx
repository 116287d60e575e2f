import { getLocale, getTranslations } from 'next-intl/server'
import { statePath } from '@/features/addressees/rules'
import { stateForms } from '@/features/places/country-forms'
import { ButtonLink } from '@/ui/button'
import { Section } from '@/ui/page'

/** A search for a state alone: its own page is the answer. */
export async function StateAnswer({ state }: { state: string }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.answer')
  return (
    <Section id="answer" title={stateForms(state, locale).name}>
      <ButtonLink kind="secondary" href={statePath(locale, state)}>
        {t('list', { ofState: stateForms(state, locale).of })}
      </ButtonLink>
    </Section>
  )
}
