import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { OpenCheckRow } from '@/features/entries/list-open-checks'
import { desk } from '@/features/entries/rules'
import { checkResults } from '@/features/entries/schema'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { SubmitButton } from '@/ui/submit-button'
import { settleCheck } from './entry-actions'

/** Checks that are open: what happened, what to do, and the buttons that close them. */
export async function OpenChecks({ checks, from }: { checks: OpenCheckRow[]; from: 'queue' | 'entry' }) {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  const names = await getTranslations('addressees')
  const format = await getFormatter()
  return (
    <ul className="divide-y divide-line">
      {checks.map((check) => {
        const title = describeAddressee(names, check.addressee, locale)
        return (
          <li key={check.id} className="py-5 first:pt-0 last:pb-0">
            {from === 'queue' && (
              <h2 className="text-lg">
                <Link href={desk.entry(locale, check.addressee.id)}>{title}</Link>
              </h2>
            )}
            <p className="mt-1">
              <strong className="font-semibold">{t(`checks.reasons.${check.reason}`)}</strong>{' '}
              <span className="text-muted">
                {format.dateTime(new Date(check.openedAt), { dateStyle: 'long', timeZone: 'UTC' })}
              </span>
            </p>
            <dl className="mt-1 text-sm">
              {check.contact && (
                <div className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{t(`channels.${check.contact.channel}`)}:</dt>
                  <dd className="wrap-anywhere">
                    {check.contact.value}
                    {check.contact.off && <span className="ms-2 text-warn">{t('checks.off')}</span>}
                  </dd>
                </div>
              )}
              {check.detail && (
                <div className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{t('checks.detail')}:</dt>
                  <dd className="whitespace-pre-line wrap-anywhere">{check.detail}</dd>
                </div>
              )}
            </dl>
            <p className="mt-2 max-w-text text-sm text-muted">
              {t(check.contactGone ? 'checks.gone' : `checks.todo.${check.reason}`)}
            </p>
            <div className="mt-3 flex flex-wrap items-center gap-2">
              {checkResults.map((result) => (
                <ButtonForm key={result} action={settleCheck} values={{ check: check.id, from, result }}>
                  <SubmitButton
                    kind={result === 'removed' ? 'danger' : 'secondary'}
                    className="min-h-11! px-3! py-1! text-sm!"
                  >
                    {t(`checks.results.${wordOf(result, check)}`)}
                    <span className="sr-only">: {title}</span>
                  </SubmitButton>
                </ButtonForm>
              ))}
              {from === 'queue' && (
                <Link
                  href={desk.entry(locale, check.addressee.id)}
                  className="inline-flex min-h-11 items-center px-2 text-sm"
                >
                  {t('checks.edit')}
                  <span className="sr-only">: {title}</span>
                </Link>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Where no single address is in question, the office is. */
function wordOf(result: (typeof checkResults)[number], { contact, contactGone }: OpenCheckRow) {
  if (contact || contactGone) return result
  return ({ confirmed: 'right', corrected: 'corrected', removed: 'closed' } as const)[result]
}
