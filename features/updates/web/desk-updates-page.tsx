import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskUpdate } from '@/features/updates/list-desk-updates'
import { deskUpdatePath } from '@/features/updates/rules'
import { buttonClass } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { UpdateTag } from './desk-update-header'

interface Props {
  campaign: { id: string }
  updates: DeskUpdate[]
  /** This organiser may begin one now. */
  begins: boolean
}

/** The updates of a campaign: those its organisers write, and those that go by themselves. */
export async function DeskUpdatesPage({ campaign, updates, begins }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const format = await getFormatter()
  return (
    <>
      <div className="mt-8 flex flex-wrap items-center justify-between gap-4">
        <h2 className="text-2xl">{t('updates.desk.title')}</h2>
        {begins && (
          <Link href={deskUpdatePath.new(locale, campaign.id)} className={buttonClass('primary')}>
            {t('updates.desk.begin.act')}
          </Link>
        )}
      </div>
      <p className="mt-2 max-w-text text-muted">{t('updates.desk.lead')}</p>
      {updates.length === 0 ? (
        <p className="mt-8 rounded-md border border-dashed border-edge p-6 text-muted">{t('updates.desk.empty')}</p>
      ) : (
        <ul className="mt-8 divide-y divide-line rounded-md border border-line">
          {updates.map(({ id, purpose, state, title, petition, sent, at }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
              <div>
                <Link
                  href={deskUpdatePath.one(locale, id)}
                  className="inline-flex min-h-11 items-center font-semibold text-ink"
                >
                  {purpose === 'updates' ? title || t('frame.desk.untitled') : t(`updates.events.${purpose}.title`)}
                </Link>
                {petition && <p className="text-sm wrap-anywhere">{petition}</p>}
                <p className="text-sm text-muted">
                  {[
                    format.dateTime(at, { dateStyle: 'medium' }),
                    purpose === 'updates' ? '' : t('updates.desk.byItself'),
                    sent > 0 ? t('updates.desk.sent', { count: sent, number: format.number(sent) }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <UpdateTag state={state} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
