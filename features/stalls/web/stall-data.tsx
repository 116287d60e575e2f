import { getLocale, getTranslations } from 'next-intl/server'

/** What happens with what somebody writes at a stall. */
export async function StallData() {
  const locale = await getLocale()
  const t = await getTranslations('stalls.page.data')
  return (
    <div className="space-y-3">
      {(['sealed', 'sent', 'kept', 'withdraw'] as const).map((part) => (
        <p key={part}>{t(part)}</p>
      ))}
      <p>
        <a href={`/${locale}/privacy`}>{t('more')}</a>
      </p>
    </div>
  )
}
