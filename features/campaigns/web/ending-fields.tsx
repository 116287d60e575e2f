import { getTranslations } from 'next-intl/server'
import { endingField } from '@/features/campaigns/schema'
import { direction, ownName } from '@/features/places/languages'
import { TextArea } from '@/ui/field'
import { Fold } from '@/ui/fold'

interface Props {
  /** Several forms of a page have such fields. */
  form: string
  /** Languages of the campaign, its own first. */
  locales: readonly string[]
  values?: Readonly<Record<string, string>>
}

/** What organisers say of how a campaign came out: in its own language, and, folded, in its others. */
export async function EndingFields({ form, locales: [own = 'en', ...others], values = {} }: Props) {
  const t = await getTranslations('campaigns.desk')
  const field = (locale: string) => (
    <TextArea
      key={locale}
      id={`${form}-${locale}`}
      name={endingField(locale)}
      rows={5}
      lang={locale}
      dir={direction(locale)}
      label={t('endingIn', { language: ownName(locale) })}
      hint={locale === own ? t('endingHint') : undefined}
      defaultValue={values[locale]}
    />
  )
  return (
    <>
      {field(own)}
      {others.length > 0 && (
        <Fold title={t('endingOthers')}>{<div className="space-y-6">{others.map(field)}</div>}</Fold>
      )}
    </>
  )
}
