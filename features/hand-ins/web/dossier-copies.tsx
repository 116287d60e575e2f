import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type DossierReader, dossierReaders } from '@/features/hand-ins/rules'
import type { ReaderShares } from '@/features/signatures/show-signer'
import { Fold } from '@/ui/fold'
import { Tag } from '@/ui/page'

interface Props {
  shares: ReaderShares
  form: ReactNode
  /** Whose copies were fetched. */
  fetched: readonly DossierReader[]
  /** One of them was. */
  done: boolean
}

/** The copies of a dossier, with what each shows of the signers, and the form that asks for one. */
export async function DossierCopies({ shares, form, fetched, done }: Props) {
  const t = await getTranslations('hand-ins.desk.dossier')
  return (
    <div className="space-y-6">
      <p className="max-w-prose">{t('lead')}</p>
      <dl className="divide-y divide-line border-y border-line">
        {dossierReaders.map((reader) => (
          <div key={reader} className="py-3 sm:flex sm:gap-6">
            <dt className="font-semibold sm:w-56 sm:shrink-0">{t(`copies.${reader}`)}</dt>
            <dd className="grow">{t(`shares.${shares[reader]}`)}</dd>
            {fetched.includes(reader) && (
              <dd>
                <Tag>{t('copyFetched')}</Tag>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-sm text-muted">{t('allowed')}</p>
      <p className="font-semibold">{t(done ? 'fetched' : 'notFetched')}</p>
      {form && <Fold title={t('ask')}>{form}</Fold>}
    </div>
  )
}
