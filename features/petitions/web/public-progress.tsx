import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { countPath } from '@/features/receipts/rules'
import { buttonClass } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Progress } from '@/ui/page'

/** How many have signed, and how far the goal is; with `jump`, a link down to the form. */
export async function PublicProgress({ petition, jump = false }: { petition: PublicPetition; jump?: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('petitions')
  const word = await getTranslations('receipts')
  const format = await getFormatter()
  const { count, goal } = petition
  return (
    <div className="mb-6">
      <p className="font-serif text-2xl font-semibold" data-count={petition.id}>
        {count === 0 && petition.open ? t('first') : t('count', { count, number: format.number(count) })}
      </p>
      <p className="text-sm">
        <a href={countPath.page(locale, petition.slug)} className="inline-flex min-h-6 items-center text-muted">
          {word('link')}
        </a>
      </p>
      {petition.open && (
        <>
          <div className="mt-3">
            <Progress value={count} max={goal} label={t('goal', { goal: format.number(goal) })} />
          </div>
          <p className="mt-2 text-sm text-muted">{t('goal', { goal: format.number(goal) })}</p>
          {jump && (
            <p className="mt-4">
              <a href="#sign" className={buttonClass('primary', 'w-full')}>
                {t('sign')}
              </a>
            </p>
          )}
        </>
      )}
    </div>
  )
}
