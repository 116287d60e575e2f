import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { exportPath } from '@/features/exports/rules'
import type { KitPetition } from '@/features/kits/list-kit-petitions'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'

interface Props {
  petition: KitPetition
  letter: VisibleSetLetter
  /** May ask for files of data. */
  exports: boolean
}

/** What goes with the letter, and the way to the same kit with names in it. */
export async function EnclosedDossier({ petition, letter, exports }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('kits.desk.dossier')
  const ask = `${exportPath.ofPetition(locale, petition.id)}?kind=dossier&letter=${letter.id}`
  return (
    <div className="mt-4 max-w-prose space-y-2 border-t border-line pt-4">
      <p>{t('enclosed', { petition: petition.title })}</p>
      {!petition.toSameOffice && <p className="text-sm text-muted">{t('otherOffice')}</p>}
      {petition.toSameOffice && exports && (
        <p>
          {t('names')} <Link href={ask}>{t('ask')}</Link>
        </p>
      )}
    </div>
  )
}
