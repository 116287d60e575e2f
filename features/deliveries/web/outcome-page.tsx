import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { ToldDelivery } from '@/features/deliveries/read-delivery-by-code'
import { isPaper, outcomePath } from '@/features/deliveries/rules'
import type { OutcomeField } from '@/features/deliveries/schema'
import { officeName } from '@/features/forms-of-address/name-office'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { formFields } from '@/ui/form-fields'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { PageTitle, Wrap } from '@/ui/page'
import { OutcomeFields } from './outcome-fields'
import { PhotoField } from './photo-field'
import { PostingForm } from './posting-form'
import { ToldSoFar } from './told-so-far'

/**
 * The form behind a printed code: what happened at the door, what is recorded so far, and how to correct it. Everything
 * works without a script; /outcome.js keeps it through a bad line.
 */
export async function OutcomePage({ code, told }: { code: string; told: ToldDelivery }) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries.outcome')
  const { values, errors, notice } = formState<OutcomeField>()
  const { name, place } = officeName(told.office, locale)
  const shown = { values: { ...shownOf(told), ...values }, errors }
  const { error, faults } = formFields(shown, (code) => knownWord(t, `errors.${code}`))
  const fresh = Object.keys(values).length === 0
  return (
    <main id="content">
      <script async src="/outcome.js" />
      <Wrap narrow className="py-8 sm:py-12">
        <PageTitle lead={`${name}, ${place}`}>{t('title')}</PageTitle>
        <ToldSoFar told={told} />
        {!told.canBeTold ? (
          <div className="mt-8">
            <Notice title={t('waiting')} />
          </div>
        ) : (
          // The files come last: of a body that is too large, what was typed is still read.
          <form
            action={`/${locale}${outcomePath(code)}`}
            method="post"
            encType="multipart/form-data"
            noValidate
            data-outcome
            data-fresh={fresh || undefined}
            data-recorded={isRecorded(errors.photos) || undefined}
            className="mt-8 space-y-8"
          >
            {notice && <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />}
            <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
            <OutcomeFields channel={told.channel} values={shown.values} error={error} />
            <PhotoField error={error('photos')} />
            <div className="space-y-3">
              <Button className="w-full text-lg">{t(told.outcome ? 'change' : 'submit')}</Button>
              <Said />
            </div>
            <p className="text-sm text-muted">{t('public')}</p>
          </form>
        )}
        {isPaper(told.channel) && !told.outcome && <PostingForm code={code} told={told} />}
      </Wrap>
    </main>
  )
}

/** What the script says, in the words of the page; hidden until it does. */
async function Said() {
  const t = await getTranslations('deliveries.outcome.script')
  return (
    <div role="status" data-said>
      {(['sending', 'offline', 'trouble', 'done'] as const).map((what) => (
        <p key={what} hidden data-say={what} className={what === 'done' ? 'font-semibold text-good' : 'text-warn'}>
          {t(what)}
        </p>
      ))}
      <p hidden data-say="kept" className="text-sm text-muted">
        {t('kept')}{' '}
        <button type="button" data-forget className="min-h-11 cursor-pointer text-accent-deep underline">
          {t('forget')}
        </button>
      </p>
    </div>
  )
}

/** A picture that was not taken leaves the answer recorded, and nothing more to keep on the device. */
function isRecorded(fault: string | undefined): boolean {
  return fault !== undefined && fault !== 'photos.again'
}

/** What was told before, as far as the page may show it. */
function shownOf(told: ToldDelivery): Record<string, string | undefined> {
  return {
    channel: told.channel === 'post' && !told.postedOn ? undefined : told.channel,
    outcome: told.outcome ?? undefined,
    outcomeOn: isoDay(told.outcomeOn ?? new Date()),
    outcomeTime: told.outcomeTime ?? '',
    dueOn: told.dueOn ? isoDay(told.dueOn) : '',
  }
}
