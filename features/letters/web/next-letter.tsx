import { getLocale, getTranslations } from 'next-intl/server'
import { describeDoor } from '@/features/addressees/describe-door'
import { officeName } from '@/features/forms-of-address/name-office'
import type { NextLetter } from '@/features/letters/read-next-letter'
import { letterPath } from '@/features/letters/rules'
import { direction } from '@/features/places/languages'
import { ButtonLink } from '@/ui/button'

/** The campaign's letter to the office that is responsible for a country, for who has just signed. */
export async function WriteNextLetter({ letter, country }: { letter: NextLetter; country: string }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.next')
  const doorWords = await getTranslations('addressees.door')
  const { slug, title, door, addressedState: state } = letter
  const { name, lang, place } = officeName(door.addressee, locale)
  return (
    <div className="space-y-4">
      <p>{t('text')}</p>
      <p className="font-semibold" lang={letter.locale} dir={direction(letter.locale)}>
        {title}
      </p>
      <div>
        <p className="font-semibold" lang={lang}>
          {name}
        </p>
        <p>{place}</p>
        <p className="mt-1 text-sm text-muted">{describeDoor(doorWords, door, { state, country }, locale)}</p>
      </div>
      <ButtonLink href={`${letterPath.compose(locale, slug, door.addressee.id)}?country=${country}`}>
        {t('write')}
      </ButtonLink>
    </div>
  )
}
