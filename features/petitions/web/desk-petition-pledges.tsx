'use client'

import { useTranslations } from 'next-intl'
import type { PetitionForm } from '@/features/petitions/schema'
import { orderKinds, pledgeKinds } from '@/features/pledges/rules'
import { CheckboxField } from '@/ui/field'

interface Props {
  kinds: PetitionForm['pledgeKinds']
  change: (kinds: PetitionForm['pledgeKinds']) => void
}

/** What signers are asked to help with: each kind on or off. */
export function DeskPetitionPledges({ kinds, change }: Props) {
  const t = useTranslations()
  return (
    <fieldset className="mt-8">
      <legend className="font-semibold">{t('petitions.desk.pledges.title')}</legend>
      <p className="mt-1 text-sm text-muted">{t('petitions.desk.pledges.hint')}</p>
      <div className="mt-4 grid gap-3 md:grid-cols-2">
        {pledgeKinds.map((kind) => (
          <CheckboxField
            key={kind}
            name={`pledgeKinds.${kind}`}
            label={t(`pledges.kinds.${kind}`)}
            checked={kinds.includes(kind)}
            onChange={({ target }) =>
              change(orderKinds(target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind)))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
