import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { WholeBatch } from '@/features/paper/read-batch'
import { mayCheckAlone, paperAloneWait, paperPath } from '@/features/paper/rules'
import { countryName } from '@/features/places/name-country'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { PageTitle } from '@/ui/page'
import { CheckFields } from './check-fields'
import { checkPaperByLink } from './paper-actions'

/** Behind the link that was mailed to the only one of a team: the number typed once more, and not the link, counts. */
export async function AlonePage({ batch, token, now }: { batch: WholeBatch; token: string; now: Date }) {
  const locale = await getLocale()
  const t = await getTranslations('paper.desk')
  const format = await getFormatter()
  const { id, revision, country, town, collectedOn, writtenAt } = batch
  const opensAt = new Date(writtenAt.getTime() + paperAloneWait)
  return (
    <div className="max-w-text space-y-5">
      <PageTitle lead={t('alone.lead')}>{t('alone.title')}</PageTitle>
      <p className="font-semibold wrap-anywhere">
        {[town, countryName(country, locale)].filter((part) => part !== '').join(', ')},{' '}
        {format.dateTime(collectedOn, { dateStyle: 'long', timeZone: 'UTC' })}
      </p>
      {mayCheckAlone(writtenAt, now) ? (
        <KeptForm action={checkPaperByLink} className="space-y-4">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="revision" value={revision} />
          <CheckFields />
        </KeptForm>
      ) : (
        <p className="font-semibold">
          {t('alone.early', { when: format.dateTime(opensAt, { dateStyle: 'long', timeStyle: 'short' }) })}
        </p>
      )}
      <p>
        <Link href={paperPath.one(locale, id)}>{t('alone.back')}</Link>
      </p>
    </div>
  )
}
