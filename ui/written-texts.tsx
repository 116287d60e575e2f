import { useLocale, useTranslations } from 'next-intl'
import { knownWord } from './known-word'
import { writtenIn } from './refused'

/** The texts that people wrote in a form, each with its field, to be read and copied where the fields cannot show them. */
export function WrittenTexts({ entries }: { entries: readonly [name: string, value: string][] }) {
  const t = useTranslations('ui.kept.fields')
  const locale = useLocale()
  const texts = writtenIn(entries)
  if (texts.length === 0) return null
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
  // "words.en" is the words in English, "variants.2.subject" the subject of one of several.
  const label = (name: string) => {
    const parts = name.split('.')
    const word = parts.map((part) => knownWord(t, part, '')).find((known) => known !== '')
    const language = parts.length > 1 ? languageOf(languages, parts.at(-1) ?? '') : undefined
    return [word ?? t('other'), language].filter(Boolean).join(' · ')
  }
  return (
    <dl className="divide-y divide-line rounded-md border border-line bg-paper">
      {texts.map(([name, text]) => (
        <div key={`${name} ${text}`} className="px-5 py-3">
          <dt className="text-sm text-muted">{label(name)}</dt>
          <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function languageOf(languages: Intl.DisplayNames, code: string): string | undefined {
  return /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(code) ? languages.of(code) : undefined
}
