import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ListedSignature, SignatureList } from '@/features/petitions/list-signatures'
import type { SignatureNumbers } from '@/features/petitions/read-signature-numbers'
import type { SignatureFilter } from '@/features/petitions/schema'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { DeskPetitionHeader, type PetitionHead } from './desk-petition-header'
import { DeskSignatureFilters } from './desk-signature-filters'
import { SignatureCountries, SignatureFigures } from './desk-signature-numbers'
import { DeskSignatureTable, type ShownSignature } from './desk-signature-table'

const good = ['open', 'closed'] as const
const bad = ['incomplete', 'campaign-not-public', 'no-profile', 'not-now'] as const

interface Props {
  petition: PetitionHead
  /** Null for those who may not see signatures, and before the petition opens. */
  seen: {
    numbers: SignatureNumbers
    list: SignatureList
    filter: SignatureFilter
    hidesNames: boolean
  } | null
  told?: string | undefined
  /** The next step of the petition. */
  steps: ReactNode
  /** Says that the numbers come by themselves. */
  live: ReactNode
}

/** A petition on the desk: signatures as they arrive, by day, by country and one by one. */
export async function DeskSignaturesPage({ petition, seen, told, steps, live }: Props) {
  const t = await getTranslations()
  return (
    <>
      <DeskPetitionHeader petition={petition} current="signatures" />
      <Told told={told} good={good} bad={bad} say={(code) => t(`petitions.desk.told.${code}`)} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {petition.state === 'draft' || !seen ? (
            <p className="text-muted">
              {petition.state === 'draft' ? t('signatures.desk.draft') : t('signatures.desk.notYours')}
            </p>
          ) : (
            <SignatureFigures numbers={seen.numbers} live={live} />
          )}
        </div>
        <aside className="space-y-6">{steps}</aside>
      </div>
      {seen && petition.state !== 'draft' && (
        <>
          <SignatureCountries numbers={seen.numbers} />
          <Section id="all" title={t('signatures.desk.list')}>
            <DeskSignatureFilters
              filter={seen.filter}
              countries={seen.numbers.byCountry.map(({ country }) => country)}
            />
            <Words of="signatures.desk">
              <DeskSignatureTable
                petitionId={petition.id}
                list={{ ...seen.list, rows: await rowsOf(seen.list.rows) }}
                filter={seen.filter}
                hidesNames={seen.hidesNames}
              />
            </Words>
          </Section>
        </>
      )}
    </>
  )
}

async function rowsOf(rows: ListedSignature[]): Promise<ShownSignature[]> {
  const format = await getFormatter()
  return rows.map((row, at) => ({
    ...row,
    key: row.name?.id ?? String(at),
    dayName: format.dateTime(new Date(row.day), { dateStyle: 'medium' }),
  }))
}
