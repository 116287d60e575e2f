import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { countRecord, type RecordShow, recordShows, showRecord } from '@/features/addressees/count-record'
import type { AddresseeRecord } from '@/features/addressees/read-addressee'
import { addresseePath, recordPath } from '@/features/addressees/rules'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { offerDocuments } from '@/server/documents/scope'
import { getFormatter } from '@/ui/formatter'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { Pages } from '@/ui/pages'
import { RecordList } from './record-list'
import type { RecordEntry } from './record-loaders'

interface Props {
  addressee: AddresseeRecord
  record: readonly RecordEntry[]
  show: RecordShow
  page: number
  now: Date
  /** What stands below the list. */
  children?: ReactNode
}

const onPage = 30

/** The evidence for one number of an addressee's record: the deliveries it counts. */
export async function RecordPage({ addressee, record, show, page, now, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const format = await getFormatter()
  const numbers = countRecord(record, now)
  const entries = showRecord(record, show, now)
  const pages = Math.max(1, Math.ceil(entries.length / onPage))
  const at = Math.min(page, pages)
  offerDocuments('page', pages)
  const name = describeAddressee(t, addressee, locale)
  return (
    <main id="content">
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={addresseePath(locale, addressee.id)}>{name}</BackLink>
        <PageTitle kicker={t('record.title')} lead={t(`record.explains.${show}`)}>
          {t(`record.evidence.${show}`, { count: numbers[show] })}
        </PageTitle>
        <nav aria-label={t('record.title')} className="mt-6">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {recordShows
              .filter((one) => numbers[one] > 0 || one === show)
              .map((one) => (
                <li key={one}>
                  <a
                    href={recordPath(locale, addressee.id, one)}
                    aria-current={one === show ? 'page' : undefined}
                    className="inline-flex min-h-11 items-center gap-1.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                  >
                    {t(`record.shows.${one}`, { count: numbers[one] })}
                    <span className="text-muted tabular-nums">{format.number(numbers[one])}</span>
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        {entries.length === 0 ? (
          <p className="mt-8 text-muted">{t('record.nothing')}</p>
        ) : (
          <RecordList entries={entries.slice((at - 1) * onPage, at * onPage)} now={now} />
        )}
        <Pages page={at} pages={pages} hrefOf={(to) => recordPath(locale, addressee.id, show, to)} />
        <p className="mt-6 text-sm text-muted">{t('record.note')}</p>
        {children}
      </Wrap>
    </main>
  )
}
