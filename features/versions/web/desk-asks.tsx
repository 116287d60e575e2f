import { getTranslations } from 'next-intl/server'
import type { DeskAsk } from '@/features/versions/list-asks'
import { waitingOf } from '@/features/versions/rules'
import { getFormatter } from '@/ui/formatter'

/** Whom the desk has asked again about newer versions of a text: how many were asked and how many have signed, by version. */
export async function DeskAsks({ asks }: { asks: readonly DeskAsk[] }) {
  const t = await getTranslations('versions.desk')
  const format = await getFormatter()
  if (asks.length === 0) return null
  return (
    <section aria-labelledby="asks" className="border-t border-line pt-4">
      <h2 id="asks" className="text-lg">
        {t('title')}
      </h2>
      {asks.map((ask) => {
        const { version, from, startsAt, stoppedAt, endedAt } = ask
        const state = stoppedAt ? 'stopped' : endedAt ? 'ended' : ask.queued > 0 ? 'sending' : 'waits'
        const mails = (['sent', 'failed', 'unknown', 'skipped'] as const).filter((one) => ask[one] > 0)
        return (
          <div key={version} className="mt-4 text-sm">
            <h3 className="font-semibold">{t('version', { version })}</h3>
            <p className="text-muted">
              {t(`states.${state}`, {
                at: format.dateTime(startsAt, { dateStyle: 'medium', timeStyle: 'short' }),
                count: waitingOf(ask),
              })}
            </p>
            <dl className="mt-1">
              {from.flatMap((one) => [
                <div key={`${one.version}-asked`} className="flex justify-between gap-4 py-1">
                  <dt>{t('asked', { version: one.version })}</dt>
                  <dd className="tabular-nums">{format.number(one.asked)}</dd>
                </div>,
                <div key={`${one.version}-answered`} className="flex justify-between gap-4 py-1">
                  <dt>{t('answered', { version })}</dt>
                  <dd className="tabular-nums">{format.number(one.answered)}</dd>
                </div>,
              ])}
              {mails.map((one) => (
                <div key={one} className="flex justify-between gap-4 py-1 text-muted">
                  <dt>{t(one)}</dt>
                  <dd className="tabular-nums">{format.number(ask[one])}</dd>
                </div>
              ))}
            </dl>
          </div>
        )
      })}
      <p className="mt-3 text-sm text-muted">{t('rest')}</p>
    </section>
  )
}
