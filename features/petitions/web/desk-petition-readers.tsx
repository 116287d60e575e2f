'use client'

import { useTranslations } from 'next-intl'
import { type ReaderShares, readers, shares } from '@/features/signatures/show-signer'
import { SelectField } from '@/ui/field'

interface Props {
  gets: ReaderShares
  /** Since the petition opened less can be given, and not more. */
  opened: boolean
  change: (gets: ReaderShares) => void
}

/** What each reader gets of a signer, as it stands above the form. */
export function DeskPetitionReaders({ gets, opened, change }: Props) {
  const t = useTranslations()
  return (
    <fieldset className="mt-8">
      <legend className="font-semibold">{t('petitions.desk.readers.title')}</legend>
      <p className="mt-1 text-sm text-muted">{t(`petitions.desk.readers.${opened ? 'opened' : 'draft'}`)}</p>
      <div className="mt-4 grid gap-8 md:grid-cols-2">
        {readers.map((reader) => (
          <SelectField
            key={reader}
            name={`gets.${reader}`}
            label={t(`signatures.readers.${reader}`)}
            options={shares.map((share) => ({ value: share, label: t(`signatures.shares.${share}`) }))}
            value={gets[reader]}
            onChange={(event) => {
              const chosen = shares.find((share) => share === event.target.value)
              if (chosen) change({ ...gets, [reader]: chosen })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
