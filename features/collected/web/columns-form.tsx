import { getTranslations } from 'next-intl/server'
import { personFields } from '@/features/collected/import-fields'
import type { PeopleHead } from '@/features/collected/parse-people'
import { columnField } from '@/features/collected/schema'
import { SelectField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { chooseImportColumns } from './collected-actions'

/** What each column of a file becomes, with what stands in its first rows; and which of its petitions is meant. */
export async function ColumnsForm({ petitionId, head }: { petitionId: string; head: PeopleHead }) {
  const t = await getTranslations('collected')
  const { header, columns, sample, petition, petitions } = head
  const options = personFields.map((field) => ({ value: field, label: t(`fields.${field}`) }))
  return (
    <KeptForm action={chooseImportColumns} className="space-y-6">
      <input type="hidden" name="id" value={petitionId} />
      <p className="max-w-text text-muted">{t('draft.columnsHint')}</p>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {header.map((cell, at) => (
          <li key={columnField(at)} className="min-w-0 border-t border-line pt-3">
            <SelectField
              name={columnField(at)}
              label={<bdi className="wrap-anywhere">{cell || t('draft.unnamed', { number: at + 1 })}</bdi>}
              hint={<Examples cells={sample.map((row) => row[at] ?? '')} />}
              empty={t('fields.none')}
              options={options}
              defaultValue={columns[at]}
            />
          </li>
        ))}
      </ul>
      {petitions.length > 1 && (
        <SelectField
          name="petition"
          label={t('draft.petition')}
          hint={t('draft.petitionHint')}
          empty={t('draft.petitionNone')}
          defaultValue={petition}
          options={petitions.map(({ hash, name, count }) => ({ value: hash, label: `${name || '—'} (${count})` }))}
          className="max-w-text"
        />
      )}
      <SubmitButton kind="secondary">{t('draft.again')}</SubmitButton>
    </KeptForm>
  )
}

function Examples({ cells }: { cells: readonly string[] }) {
  const some = cells.filter((cell) => cell !== '')
  return (
    <span className="wrap-anywhere">
      {some.length === 0
        ? '—'
        : some.map((cell, at) => (
            <span key={`${String(at)} ${cell}`}>
              {at > 0 && ' · '}
              <bdi>{cell}</bdi>
            </span>
          ))}
    </span>
  )
}
