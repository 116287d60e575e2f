import { getLocale, getTranslations } from 'next-intl/server'
import { countPath, type OtherKind, otherKinds } from '@/features/receipts/rules'
import { getFormatter } from '@/ui/formatter'

interface Props {
  petition: { id: string; slug: string; count: number }
  numbers: Partial<Record<OtherKind, number>>
}

/**
 * Below the number of those who confirmed: how many signatures there are of each other kind, where there are any, and how all
 * are counted.
 */
export async function OtherKinds({ petition, numbers }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('receipts')
  const format = await getFormatter()
  const some = otherKinds.map((kind) => ({ kind, number: numbers[kind] ?? 0 })).filter(({ number }) => number > 0)
  const kinds = some.map(({ kind, number }) => t(`kinds.${kind}`, { number: format.number(number) })).join(', ')
  const total = some.reduce((sum, { number }) => sum + number, petition.count)
  const line = petition.count === 0 ? t('othersAlone', { kinds }) : t('others', { kinds, number: format.number(total) })
  return (
    <p className="mt-1 text-sm">
      {kinds !== '' && (
        <>
          <span data-others={petition.id}>{line}</span>{' '}
        </>
      )}
      <a href={countPath.page(locale, petition.slug)} className="inline-flex min-h-6 items-center text-muted">
        {t('link')}
      </a>
    </p>
  )
}
