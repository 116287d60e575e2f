import { getTranslations } from 'next-intl/server'
import { type ReaderShares, readers, shownTo } from '@/features/signatures/show-signer'

/** What each reader gets of a signer, at most: said above the form, before anybody chooses. */
export async function ReadersTable({ gets }: { gets: ReaderShares }) {
  const t = await getTranslations('signatures')
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-start text-muted">{t('readers.caption')}</caption>
      <tbody>
        {readers.map((reader) => (
          <tr key={reader} className="border-t border-line">
            <th scope="row" className="py-1 pe-3 text-start font-semibold">
              {t(`readers.${reader}`)}
            </th>
            <td className="py-1">{t(`shares.${shownTo(reader, gets[reader])}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
