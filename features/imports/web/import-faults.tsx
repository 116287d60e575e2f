import { getLocale, getTranslations } from 'next-intl/server'
import type { ImportFault } from '@/features/imports/import-faults'
import { Section } from '@/ui/page'
import { Pages } from '@/ui/pages'

export const faultsPerPage = 50

interface Props {
  faults: ImportFault[]
  page: number
  hrefOf: (page: number) => string
  download: string
}

/** All that is wrong with a file, by row and column, with what stands there and how it is mended. */
export async function ImportFaults({ faults, page, hrefOf, download }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('imports')
  if (faults.length === 0) return null
  const shown = faults.slice((page - 1) * faultsPerPage, page * faultsPerPage)
  const names = ['row', 'column', 'value', 'fault'] as const
  const cell =
    'flex min-w-0 gap-3 py-1 align-top before:w-28 before:shrink-0 before:text-muted before:content-[attr(data-name)] lg:table-cell lg:py-2.5 lg:pe-6 lg:before:content-none'
  return (
    <Section id="faults" title={`${t('faultsTitle')}: ${faults.length.toLocaleString(locale)}`}>
      <p className="max-w-text text-muted">
        {t('faultsLead')}{' '}
        <a href={download} className="inline-flex min-h-11 items-center">
          {t('faultsDownload')}
        </a>
      </p>
      <table className="mt-2 block w-full text-sm lg:table">
        <caption className="sr-only">{t('faultsTitle')}</caption>
        <thead className="hidden border-b-2 border-ink lg:table-header-group">
          <tr>
            {names.map((name) => (
              <th key={name} scope="col" className="py-2 pe-6 text-start font-semibold">
                {t(`faultColumns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block lg:table-row-group">
          {shown.map(({ row, column, code, value }, at) => (
            <tr
              key={`${row}-${column}-${code}-${String(at)}`}
              className="block border-b border-line py-2 lg:table-row lg:py-0"
            >
              <td data-name={t('faultColumns.row')} className={`${cell} whitespace-nowrap tabular-nums`}>
                {row ?? t('wholeFile')}
              </td>
              <td data-name={t('faultColumns.column')} className={`${cell} font-mono`}>
                {column ?? '—'}
              </td>
              <td data-name={t('faultColumns.value')} className={`${cell} font-mono lg:max-w-80`}>
                <span className="min-w-0 wrap-anywhere">{value || '—'}</span>
              </td>
              <td data-name={t('faultColumns.fault')} className={cell}>
                <span className="min-w-0">{t(`faults.${code}`)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pages page={page} pages={Math.ceil(faults.length / faultsPerPage)} hrefOf={hrefOf} />
    </Section>
  )
}
