import { getTranslations } from 'next-intl/server'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import type { OtherKind } from '@/features/receipts/rules'
import { buttonClass } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Progress } from '@/ui/page'
import { OtherKinds } from './other-kinds'

interface Props {
  petition: PublicPetition
  /** Signatures of other kinds than those confirmed by e-mail. */
  others: Partial<Record<OtherKind, number>>
  jump?: boolean
}

/** How many have signed, and how far the goal is; with `jump`, a link down to the form. */
export async function PublicProgress({ petition, others, jump = false }: Props) {
  const t = await getTranslations('petitions')
  const format = await getFormatter()
  const { count, goal } = petition
  const elsewhere = Object.values(others).some((number) => number > 0)
  return (
    <div className="mb-6">
      <p className="font-serif text-2xl font-semibold" data-count={petition.id}>
        {count === 0 && petition.open
          ? t(elsewhere ? 'firstHere' : 'first')
          : t('count', { count, number: format.number(count) })}
      </p>
      <OtherKinds petition={petition} numbers={others} />
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
