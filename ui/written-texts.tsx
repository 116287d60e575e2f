import { useTranslations } from 'next-intl'
import { knownWord } from './known-word'
import { writtenIn } from './refused'

/** The texts that people wrote in a form, each with its field, to be read and copied where the fields cannot show them. */
export function WrittenTexts({ entries }: { entries: readonly [name: string, value: string][] }) {
  const t = useTranslations('ui.kept.fields')
  const texts = writtenIn(entries)
  if (texts.length === 0) return null
  const label = (name: string) => knownWord(t, name, t('other'))
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
