import { getLocale, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/forms-of-address/name-office'
import type { SetLetterView } from '@/features/letter-sets/read-set-letter'
import { setLetterPath, setPath } from '@/features/letter-sets/rules'
import { countryName } from '@/features/places/name-country'
import { BackLink, Tag } from '@/ui/page'
import { boardTones } from './board-tones'
import { SetNotice } from './set-notice'

/** Whose letter it is, to whom, where it stands, and what came of the last press. */
export async function SetLetterHead({ letter, told }: { letter: SetLetterView; told: string | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets')
  const { name, city } = officeName(letter.addressee, locale)
  const country = countryName(letter.country, locale)
  return (
    <header>
      <BackLink href={setPath(locale, letter.modelLetterId)}>{t('letter.back')}</BackLink>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Tag tone={boardTones[letter.boardState]}>{t(`states.${letter.boardState}`)}</Tag>
        {letter.behind && <Tag tone="warn">{t('behind')}</Tag>}
        {letter.demo && <span>{t('letter.demo')}</span>}
        {letter.follows && <a href={setLetterPath(locale, letter.follows)}>{t('letter.follows')}</a>}
      </p>
      <h1 className="mt-2 text-2xl">{letter.toBody ? name : country}</h1>
      <p className="mt-1 text-lg text-muted">
        {(letter.toBody ? [city, t('letter.from', { country })] : [name, city]).filter(Boolean).join(', ')}
      </p>
      <SetNotice told={told} />
    </header>
  )
}
