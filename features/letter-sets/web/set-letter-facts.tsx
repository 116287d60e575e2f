import { getLocale, getTranslations } from 'next-intl/server'
import { addresseePath } from '@/features/addressees/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import type { SetLetterView } from '@/features/letter-sets/read-set-letter'
import { letterPath, sentLetters } from '@/features/letters/rules'
import { ownName } from '@/features/places/languages'
import { getFormatter } from '@/ui/formatter'
import { Facts } from '@/ui/page'

/** What is known of a letter in a column: its days, its text's version and fingerprint, its reference. */
export async function SetLetterFacts({ letter, slug }: { letter: SetLetterView; slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.letter')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' })
  const { addressee, collectUntil, frozenAt, deadlineOn, reference } = letter
  const { name, place } = officeName(addressee, locale)
  const isPublic = letter.publishedText !== null && sentLetters.includes(letter.state)
  const facts = [
    {
      name: t('addressee'),
      value: (
        <a href={addresseePath(locale, addressee.id)} target="_blank" rel="noreferrer">
          {name}, {place}
        </a>
      ),
    },
    { name: t('language'), value: ownName(letter.locale) },
    { name: t('dated'), value: day(letter.datedOn) },
    ...(deadlineOn ? [{ name: t('deadline'), value: day(deadlineOn) }] : []),
    ...(collectUntil && !frozenAt ? [{ name: t('until'), value: day(collectUntil) }] : []),
    ...(frozenAt ? [{ name: t('frozen'), value: day(frozenAt) }] : []),
    { name: t('version'), value: t('versionValue', { version: letter.version }) },
    {
      name: t('hash'),
      value: (
        <>
          <code>{(letter.textHash ?? letter.hash).slice(0, 12)}</code>
          <span className="mt-1 block text-sm text-muted">{t('hashHint')}</span>
        </>
      ),
    },
    ...(reference ? [{ name: t('reference'), value: <code>{reference}</code> }] : []),
    ...(isPublic
      ? [{ name: t('public'), value: <a href={letterPath.sent(locale, slug, letter.id)}>{t('readPublic')}</a> }]
      : []),
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 text-lg">
        {t('facts')}
      </h2>
      <Facts narrow facts={facts} />
    </section>
  )
}
