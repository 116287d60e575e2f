import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/ui/notice'

/** What the page needs, and the ways without it. It stands there until the script takes it away, so also without scripts. */
export async function UnableNotice({ slug }: { slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('stalls.page.unable')
  const petition = `/${locale}/petitions/${slug}`
  return (
    <div data-unable className="mt-8">
      <Notice tone="warn" title={t('title')}>
        <p>{t('text')}</p>
        <ul className="list-disc space-y-1 ps-5">
          <li>
            <a href={`${petition}#sign`}>{t('sign')}</a>
          </li>
          <li>
            <a href={`${petition}/sheet.pdf`}>{t('paper')}</a>
          </li>
        </ul>
      </Notice>
    </div>
  )
}
