import { getTranslations } from 'next-intl/server'
import { wordsField } from '@/features/hand-ins/schema'
import { direction, ownName } from '@/features/places/languages'
import { TextArea } from '@/ui/field'
import { Fold } from '@/ui/fold'

interface Props {
  /** Languages of the petition, its own first. */
  locales: readonly string[]
  label: string
  /** Several forms of a page have such fields. */
  form: string
  /** What is written already, by language. */
  values?: Readonly<Record<string, string>>
  nameOf?: (locale: string) => string
}

/** Words for the page: in the petition's own language, and, folded, in its others. */
export async function WordsFields({ locales, label, form, values = {}, nameOf = wordsField }: Props) {
  const t = await getTranslations('hand-ins.desk')
  const [own = 'en', ...others] = locales
  const field = (locale: string, name: string, hint?: string) => (
    <TextArea
      key={locale}
      id={`${form}-${locale}`}
      name={nameOf(locale)}
      rows={4}
      lang={locale}
      dir={direction(locale)}
      label={name}
      defaultValue={values[locale]}
      {...(hint && { hint })}
    />
  )
  return (
    <>
      {field(own, others.length > 0 ? `${label}: ${ownName(own)}` : label, t('wordsHint'))}
      {others.length > 0 && (
        <Fold title={t('otherLanguages')}>
          <div className="space-y-6">{others.map((locale) => field(locale, ownName(locale)))}</div>
        </Fold>
      )}
    </>
  )
}
