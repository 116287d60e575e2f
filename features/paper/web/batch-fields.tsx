import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { PaperPetition } from '@/features/paper/read-paper-petition'
import type { BatchField } from '@/features/paper/schema'
import { countryOptions } from '@/features/places/countries'
import { languageNameIn } from '@/features/places/languages'
import { SelectField, TextArea, TextField } from '@/ui/field'

interface Props {
  seen: PaperPetition
  /** What stands there before. */
  before?: Partial<Record<BatchField, string>>
}

/** The fields of a batch: how many signatures, where and when, and which text the sheets had. */
export async function BatchFields({ seen, before = {} }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('paper.desk.fields')
  const texts = seen.texts.map(({ version, locale: language }) => ({
    value: `${version}.${language}`,
    label: t('textOf', { version, language: languageNameIn(language, locale) }),
  }))
  return (
    <>
      <TextField
        name="number"
        inputMode="numeric"
        autoComplete="off"
        label={t('number')}
        hint={t('numberHint')}
        defaultValue={before.number ?? ''}
        className="max-w-40"
      />
      <SelectField
        name="country"
        label={t('country')}
        empty={t('countryEmpty')}
        defaultValue={before.country ?? ''}
        options={countryOptions(locale)}
      />
      <TextField
        name="town"
        dir="auto"
        label={t('town')}
        hint={t('townHint')}
        defaultValue={before.town ?? ''}
        autoComplete="off"
      />
      <TextField
        name="collectedOn"
        type="date"
        min={isoDay(seen.begunAt)}
        label={t('collectedOn')}
        hint={t('collectedOnHint')}
        defaultValue={before.collectedOn ?? ''}
        className="max-w-56"
      />
      <SelectField
        name="text"
        label={t('text')}
        hint={t('textHint')}
        defaultValue={before.text ?? `${seen.current.version}.${seen.current.locale}`}
        options={texts}
      />
      <TextArea
        name="note"
        rows={2}
        dir="auto"
        label={t('note')}
        hint={t('noteHint')}
        defaultValue={before.note ?? ''}
      />
    </>
  )
}
