import { getLocale, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/forms-of-address/name-office'
import { listSentLetters } from '@/features/letters/list-sent-letters'
import { letterPath } from '@/features/letters/rules'
import { ownName } from '@/features/places/languages'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'

/** The letters of a model letter that may be read. Nothing while there are none. */
export async function SentLetters({ modelLetterId, slug }: { modelLetterId: string; slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.sent')
  const format = await getFormatter()
  const letters = await listSentLetters(webContext(), modelLetterId)
  if (letters.length === 0) return null
  return (
    <Section id="sent" title={t('title')}>
      <ul className="gap-x-10 md:columns-2">
        {letters.map((letter) => {
          const { name, lang, place } = officeName(letter.addressee, locale)
          return (
            <li key={letter.id} className="break-inside-avoid border-b border-line py-3">
              <a href={letterPath.sent(locale, slug, letter.id)} className="font-semibold">
                <span lang={lang}>{name}</span>, {place}
              </a>
              <span className="block text-sm text-muted">
                {[
                  format.dateTime(letter.datedOn, { dateStyle: 'long' }),
                  ownName(letter.locale),
                  ...(letter.signatories.length > 2
                    ? [t('signed', { count: letter.signatories.length })]
                    : letter.signatories),
                ].join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
