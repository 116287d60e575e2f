'use client'

import { useTranslations } from 'next-intl'
import { lowerShare, type ReaderShares, readers, shares, shownTo } from '@/features/signatures/show-signer'
import { SelectField } from '@/ui/field'

interface Props {
  gets: ReaderShares
  /** What is saved, once the petition has opened: less can be given, and not more. */
  most: ReaderShares | undefined
  change: (gets: ReaderShares) => void
}

/** What each reader gets of a signer, as it stands above the form. */
export function DeskPetitionReaders({ gets, most, change }: Props) {
  const t = useTranslations()
  return (
    <fieldset className="mt-8">
      <legend className="font-semibold">{t('petitions.desk.readers.title')}</legend>
      <p className="mt-1 text-sm text-muted">{t(`petitions.desk.readers.${most ? 'opened' : 'draft'}`)}</p>
      <div className="mt-4 grid gap-8 md:grid-cols-2">
        {readers.map((reader) => (
          <SelectField
            key={reader}
            name={`gets.${reader}`}
            label={t(`signatures.readers.${reader}`)}
            options={shares
              .filter((share) => !most || share === gets[reader] || lowerShare(share, most[reader]) === share)
              .map((share) => ({ value: share, label: t(`signatures.shares.${shownTo(reader, share)}`) }))}
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
