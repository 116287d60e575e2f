import { getLocale, getTranslations } from 'next-intl/server'
import { typedWord } from '@/features/addressees/fold-search'
import type { AskedOfDirectory } from '@/features/addressees/schema'
import type { DirectoryFound } from '@/features/addressees/search-directory'
import { searchPath } from './search-path'

/** Why a search found nothing, word by word, and what else to try. */
export async function NothingFound({ asked, found: { words } }: { asked: AskedOfDirectory; found: DirectoryFound }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.find')
  const unknown = words.filter((word) => word.meant === undefined)
  const known = words.filter((word) => word.meant !== undefined)
  const filtered = (asked.state ?? asked.kind ?? asked.host) !== undefined
  const tries = unknown.length > 0 ? [known.map((word) => word.meant).join(' ')] : known.map((word) => word.meant ?? '')
  const shorter = words.length > 1 ? tries.filter(Boolean) : []
  return (
    <div className="max-w-text space-y-4">
      {unknown.map(({ asked: word }) => (
        <p key={word} className="text-lg">
          {t('unknown', { word: typedWord(asked.q, word) })}
        </p>
      ))}
      {unknown.length === 0 && (
        <p className="text-lg">{t(filtered ? 'filtered' : words.length > 1 ? 'apart' : 'none')}</p>
      )}
      {(filtered || shorter.length > 0) && (
        <ul className="space-y-1">
          {filtered && (
            <li>
              <a href={searchPath(locale, { ...asked, state: undefined, kind: undefined, host: undefined })}>
                {t('unfiltered')}
              </a>
            </li>
          )}
          {shorter.map((q) => (
            <li key={q}>
              <a href={searchPath(locale, { ...asked, q })}>{t('alone', { words: q })}</a>
            </li>
          ))}
        </ul>
      )}
      <p>{t('tips')}</p>
    </div>
  )
}
