import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

/** How many offer help, and where the list of them is asked for. */
export async function DeskPledges({ count, exportPage }: { count: number; exportPage: string }) {
  const t = await getTranslations('pledges.desk')
  if (count === 0) return null
  return (
    <section aria-labelledby="helpers" className="border-t border-line pt-4">
      <h2 id="helpers" className="text-lg">
        {t('title', { count })}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('sealed')}</p>
      <p className="mt-2">
        <Link href={`${exportPage}?kind=helpers`}>{t('ask')}</Link>
      </p>
    </section>
  )
}
