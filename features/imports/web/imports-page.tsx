import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { desk } from '@/features/entries/rules'
import { addresseeKinds } from '@/features/entries/schema'
import { faultCodes } from '@/features/imports/import-faults'
import type { ImportHead } from '@/features/imports/read-import'
import { listCountries } from '@/features/places/countries'
import { countryName } from '@/features/places/name-country'
import { toldIn } from '@/features/texts/told'
import { webKeys } from '@/server/keyring'
import { buttonClass } from '@/ui/button'
import { CheckboxField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag, type Tone } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'
import { SubmitButton } from '@/ui/submit-button'
import { TableField } from '@/ui/table-field'
import { Told } from '@/ui/told'
import { unwrapFound } from './found-value'
import { ImportFormat } from './import-format'

interface Props {
  imports: ImportHead[]
  told?: string | undefined
  /** What stands in a file where it could not be read, as we encrypted it for whoever brought it. */
  value?: string | undefined
  organiserId: string
}

const bad = ['no-file', 'not-found'] as const
export const stateTones: Record<ImportHead['state'], Tone> = { previewed: 'warn', applied: 'good', undone: 'plain' }

/** Where a list is brought, the directory taken home, and past imports are found again. */
export async function ImportsPage({ imports, told, value, organiserId }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('imports')
  const page = desk.import(locale)
  const found = unwrapFound(webKeys().sessions, organiserId, value)
  return (
    <>
      <p className="mt-6 max-w-text text-muted">{t('lead')}</p>
      <Told told={told} bad={bad} say={(code) => t(`told.${code}`)} />
      <Told told={toldIn('file', told)} bad={faultCodes} say={(code) => t(`faults.${code}`)}>
        {found && <p className="wrap-anywhere font-mono text-sm">{found}</p>}
      </Told>
      <div className="grid gap-x-12 lg:grid-cols-2">
        <Section id="upload" title={t('upload.title')}>
          <form action={`${page}/upload`} method="post" encType="multipart/form-data" className="space-y-4">
            <TableField label={t('upload.file')} hint={t('upload.hint')} />
            <SubmitButton>{t('upload.submit')}</SubmitButton>
          </form>
        </Section>
        <Section id="export" title={t('export.title')}>
          <ExportForm locale={locale} />
        </Section>
      </div>
      <ImportFormat href={`${page}/empty.csv`} />
      <Section id="past" title={t('past.title')}>
        {imports.length === 0 ? <p className="text-muted">{t('past.none')}</p> : <PastImports imports={imports} />}
      </Section>
    </>
  )
}

async function ExportForm({ locale }: { locale: string }) {
  const t = await getTranslations('imports.export')
  const kinds = await getTranslations('addressees.kinds')
  const countries = listCountries(locale)
  const states = [...countries, ...['EU', 'XM'].map((code) => ({ code, name: countryName(code, locale) }))].sort(
    (a, b) => a.name.localeCompare(b.name, locale),
  )
  return (
    <form action={`${desk.directory(locale)}/export`} method="post" className="space-y-4">
      <p className="max-w-text text-sm text-muted">{t('lead')}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        <SmallSelect name="state" label={t('state')} empty={t('all')} options={states} />
        <SmallSelect name="host" label={t('host')} empty={t('all')} options={countries} />
        <SmallSelect
          name="kind"
          label={t('kind')}
          empty={t('all')}
          options={addresseeKinds.map((code) => ({ code, name: kinds(code) }))}
        />
      </div>
      <CheckboxField name="all" label={t('removed')} />
      {/* The answer is a file and this page stays: a button that waits for an answer would wait for ever. */}
      <button type="submit" className={buttonClass('secondary')}>
        {t('submit')}
      </button>
    </form>
  )
}

async function PastImports({ imports }: { imports: ImportHead[] }) {
  const locale = await getLocale()
  const t = await getTranslations('imports')
  const format = await getFormatter()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {imports.map(({ id, fileName, state, counts, createdAt, by }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3">
          <Link href={`${desk.import(locale)}/${id}`} className="min-w-0 font-semibold wrap-anywhere">
            {fileName}
          </Link>
          <Tag tone={stateTones[state]}>{t(`states.${state}`)}</Tag>
          <span className="text-sm">{t('counts', sizes(counts))}</span>
          <span className="text-sm text-muted">
            {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
            {by && ` · ${by}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function sizes({ added, changed, unchanged, faults }: ImportHead['counts']) {
  return { added, changed, unchanged, faults }
}
