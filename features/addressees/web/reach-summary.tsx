import { getTranslations } from 'next-intl/server'
import type { Reach } from '@/features/addressees/count-reach'
import { getFormatter } from '@/ui/formatter'

const ways = ['street', 'box', 'email', 'phone', 'web', 'nothing'] as const

/** Of how many missions of a state we know a way to reach them, and of how many we know none. */
export async function ReachSummary({ reach }: { reach: Reach }) {
  const t = await getTranslations('addressees.reach')
  const format = await getFormatter()
  if (reach.offices === 0) return null
  return (
    <section aria-labelledby="reach" className="mt-6">
      <h2 id="reach" className="text-lg">
        {t('title')}
      </h2>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-3">
        {ways
          .filter((way) => reach[way] > 0 || way === 'street' || way === 'email')
          .map((way) => (
            <div key={way} className="flex flex-col-reverse">
              <dt className="text-sm text-muted">{t(way)}</dt>
              <dd className="font-serif text-xl tabular-nums">{format.number(reach[way])}</dd>
            </div>
          ))}
      </dl>
      <p className="mt-2 max-w-text text-sm text-muted">{t('hint')}</p>
    </section>
  )
}
