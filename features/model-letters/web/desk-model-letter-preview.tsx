'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CaseInLetter } from '@/features/cases/fill-case'
import { formOfAddress } from '@/features/forms-of-address/address-office'
import { composeLetter } from '@/features/letters/compose-letter'
import { fillModel } from '@/features/letters/fill-model'
import type { ModelLetterForm } from '@/features/model-letters/schema'
import { direction } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { pickTranslation } from '@/features/places/pick-translation'
import { LetterSheet } from '@/ui/letter-sheet'
import { useNames } from '@/ui/names'
import { SmallSelect } from '@/ui/small-select'

interface Props {
  text: ModelLetterForm['translations'][number]
  form: ModelLetterForm
  /** Whom the letter is about. */
  person: CaseInLetter | null
  demands: { locale: string; text: string }[][]
  /** The day on the letter: "2026-03-01". */
  today: string
}

/** The letter as a supporter in one country would get it, to the state's ambassador there. */
export function DeskModelLetterPreview({ text, form, person, demands, today }: Props) {
  const t = useTranslations('model-letters.preview')
  const { countryName: nameOf } = useNames()
  const countries = [...new Set(form.paragraphs.map((paragraph) => paragraph.country))]
  const [country, setCountry] = useState(countries[0] ?? 'GB')
  const { locale } = text
  const { recipient, salutation, close } = formOfAddress(
    { kind: 'embassy', state: form.addressedState, name: t('embassy') },
    { locale },
  )
  const letter = composeLetter({
    locale,
    editing: 'fixed',
    model: fillModel(
      {
        subject: text.subject,
        text: text.text,
        countryParagraph: form.paragraphs.find((one) => one.country === country && one.locale === locale)?.text,
        demands: demands.flatMap((demand) => pickTranslation(demand, locale, form.originalLocale)?.text ?? []),
      },
      person,
      { locale, country },
    ),
    addressee: { envelope: [...recipient, t('street'), countryName(country, locale)], salutation, close },
    sender: { identity: 'full', name: t('name'), town: t('town'), country },
    date: new Date(today),
  })
  return (
    <div className="max-w-text">
      {countries.length > 0 && (
        <SmallSelect
          label={t('from')}
          value={country}
          onChange={(event) => setCountry(event.target.value)}
          options={[...new Set([...countries, 'GB'])].map((code) => ({ code, name: nameOf(code) }))}
          className="mb-5 w-64"
        />
      )}
      <LetterSheet letter={letter} dir={direction(letter.locale)} />
      <p className="mt-3 text-sm text-muted">{t('note')}</p>
    </div>
  )
}
