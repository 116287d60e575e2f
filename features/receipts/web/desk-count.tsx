import { getLocale, getTranslations } from 'next-intl/server'
import { besideKinds, countedKinds, countPath, type PetitionCount, totalOf } from '@/features/receipts/rules'
import { getFormatter } from '@/ui/formatter'

/** The numbers of a petition as its public page has them, and the way there. */
export async function DeskCount({ slug, count }: { slug: string; count: PetitionCount }) {
  const locale = await getLocale()
  const t = await getTranslations('receipts')
  const format = await getFormatter()
  const numbers = [
    ...countedKinds.map((kind) => ({ name: t(`count.numbers.${kind}.name`), value: count.numbers[kind] })),
    { name: t('count.together'), value: totalOf(count) },
    ...besideKinds.map((kind) => ({ name: t(`count.beside.${kind}.name`), value: count.beside[kind] })),
  ]
  return (
    <section aria-labelledby="count" className="border-t border-line pt-4">
      <h2 id="count" className="text-lg">
        {t('desk.title')}
      </h2>
      <dl className="mt-2 text-sm">
        {numbers.map(({ name, value }) => (
          <div key={name} className="flex justify-between gap-4 py-1">
            <dt>{name}</dt>
            <dd className="tabular-nums">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        <a href={countPath.page(locale, slug)}>{t('link')}</a>
      </p>
    </section>
  )
}
