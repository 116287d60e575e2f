import { getTranslations } from 'next-intl/server'
import { leavingFaults, losingFaults, type PeopleHead } from '@/features/collected/parse-people'
import { getFormatter } from '@/ui/formatter'

/** Who is left out and what is not kept, with how often, and by row and column as far as it is listed. */
export async function PeopleFaults({ head: { faults, listed } }: { head: PeopleHead }) {
  const t = await getTranslations('collected.faults')
  const format = await getFormatter()
  const left = leavingFaults.filter((code) => faults[code])
  const lost = losingFaults.filter((code) => faults[code])
  if (left.length + lost.length === 0) return <p>{t('none')}</p>
  const cell = 'py-2 pe-4 align-top'
  const list = (codes: readonly (typeof left)[number][] | readonly (typeof lost)[number][]) => (
    <ul className="mt-2 list-disc space-y-1 ps-5">
      {codes.map((code) => (
        <li key={code}>
          {t(`codes.${code}`)}: {format.number(faults[code] ?? 0)}
        </li>
      ))}
    </ul>
  )
  return (
    <div className="space-y-6">
      {left.length > 0 && (
        <div>
          <h3 className="font-semibold">{t('left')}</h3>
          {list(left)}
        </div>
      )}
      {lost.length > 0 && (
        <div>
          <h3 className="font-semibold">{t('lost')}</h3>
          {list(lost)}
        </div>
      )}
      {listed.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('rows')}</summary>
          <p className="max-w-text text-sm text-muted">{t('rowsHint')}</p>
          <table className="mt-2 w-full text-sm">
            <thead className="border-b-2 border-ink">
              <tr>
                {(['row', 'column', 'value', 'why'] as const).map((name) => (
                  <th key={name} scope="col" className="py-2 pe-4 text-start font-semibold">
                    {t(`heads.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listed.map(({ row, column, code, value }) => (
                <tr key={`${row} ${column} ${code}`} className="border-b border-line">
                  <td className={`${cell} tabular-nums`}>{row}</td>
                  <td className={cell}>
                    <bdi>{column || '—'}</bdi>
                  </td>
                  <td className={`${cell} wrap-anywhere`}>
                    <bdi>{value || '—'}</bdi>
                  </td>
                  <td className={cell}>{t(`codes.${code}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  )
}
