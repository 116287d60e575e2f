import { getLocale, getTranslations } from 'next-intl/server'
import { ownName } from '@/features/places/languages'
import type { ShownText } from '@/features/statements/read-public-statement'
import { languageName } from '@/ui/editor/languages'

interface Props {
  text: ShownText
  /** The language is named, as two texts stand beside each other. */
  named?: boolean
}

/** Where a text comes from: the original or a translation, by whom and how it was made, whether the original has changed since, its source. */
export async function StatementSource({ text, named = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('statements.source')
  const { translation, sourceUrl, sourceTitle } = text
  return (
    <div className="text-sm text-muted">
      <p>
        {named && (
          <>
            <strong lang={text.locale}>{ownName(text.locale)}</strong>
            {'. '}
          </>
        )}
        {translation
          ? t(`made.${translation.made}`, { original: languageName(translation.from, locale) })
          : t('original')}{' '}
        {translation && translation.translator !== '' && t('translator', { name: translation.translator })}
        {translation && translation.translator === '' && translation.made === 'human' && t('unnamed')}
      </p>
      {translation?.isBehind && <p className="mt-1 font-semibold text-warn">{t('behind')}</p>}
      {sourceUrl !== '' && (
        <p className="mt-1">
          {t('source')}{' '}
          <a href={sourceUrl} rel="noreferrer" className="wrap-anywhere">
            {sourceTitle || sourceUrl}
          </a>
        </p>
      )}
      {sourceUrl === '' && sourceTitle !== '' && <p className="mt-1">{`${t('source')} ${sourceTitle}`}</p>}
    </div>
  )
}
