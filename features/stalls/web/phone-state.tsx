import { getTranslations } from 'next-intl/server'
import { lateDays } from '@/features/stalls/rules'
import { buttonClass } from '@/ui/button'
import { Fold } from '@/ui/fold'
import { Notice } from '@/ui/notice'

const tones = { offline: 'plain', sent: 'good', ended: 'warn', over: 'error', full: 'warn', key: 'warn' } as const
const more = { storage: 'error', refused: 'error', unkept: 'warn' } as const

/** What whoever runs the stall sees of it: numbers and troubles, never a name. */
export async function PhoneState() {
  const t = await getTranslations('stalls.page')
  return (
    <section data-ready hidden aria-labelledby="phone" className="mt-12 border-t-2 border-ink pt-6">
      <h2 id="phone" className="text-xl">
        {t('phone')}
      </h2>
      <dl className="mt-4 grid grid-cols-2 gap-4">
        {(['waiting', 'gone'] as const).map((number) => (
          <div key={number} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-muted">{t(number)}</dt>
            <dd className="text-3xl font-semibold tabular-nums" data-number={number}>
              0
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" data-send className={buttonClass('secondary', 'mt-4 w-full min-h-14')}>
        {t('send')}
      </button>
      <div aria-live="polite" className="mt-4 space-y-3">
        {Object.entries({ ...tones, ...more }).map(([code, tone]) => (
          <div key={code} data-say={code} hidden>
            <Notice tone={tone}>
              <p>{t(`say.${code as keyof typeof tones | keyof typeof more}`, { days: lateDays })}</p>
            </Notice>
          </div>
        ))}
      </div>
      <p data-kept hidden className="mt-4 text-sm text-muted">
        {t('works')}
      </p>
      <div className="mt-4 border-t border-line text-sm">
        <Fold title={t('steward')}>
          <div className="space-y-3">
            <p>{t('home')}</p>
            <p>{t('keyboard')}</p>
          </div>
        </Fold>
      </div>
    </section>
  )
}
