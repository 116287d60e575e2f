import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { postDoubt } from '@/features/addressees/judge-postal-address'
import { chooseCc } from '@/features/copies/choose-cc'
import { dayOf } from '@/features/days'
import { expectedArrival, postInTime } from '@/features/deliveries/expect-arrival'
import { type LegalText, markLegalText } from '@/features/legal-texts/rules'
import { canBeMailed, type DraftParts } from '@/features/letters/read-draft-parts'
import { paperOf, windowOf } from '@/features/letters/rules'
import type { ComposeField } from '@/features/letters/schema'
import { webContext } from '@/server/context'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { CheckboxField, SelectField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { EmailField } from '@/ui/person-fields'
import { told } from './compose-told'
import { fieldError } from './field-error'
import { PostDoubtLine } from './post-doubt-line'

export interface LetterLaw {
  /** What the law of the country that is written from wants to be said above the consent, and how it stands there. */
  law: LegalText | undefined
  legal: ReactNode
}

interface Props extends LetterLaw {
  parts: DraftParts
  path: string
  /** Own words hold what looks like an address or a phone number. */
  reveals: boolean
  /** Characters of the letter that no font of the prints has. */
  boxes: readonly string[]
}

/** Where the page's script puts the characters that it is told of. */
const placeOfBoxes = '\u{fffc}'

/** The three ways to the door: on paper, by our mail, by the sender's own mail program. Each is a button of the form. */
export async function SendChoices({ parts, path, reveals, boxes, law, legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letters.send')
  const state = formState<ComposeField>()
  const { values } = state
  const { field, tick } = formFields(state, await fieldError())
  const mail = canBeMailed(parts)
  if (!parts.open) return null
  return (
    <div className="space-y-5 pt-6">
      <h2 className="text-xl">{t('title')}</h2>
      <p className="lg:hidden">
        <a href="#preview">{t('look')}</a>
      </p>
      {reveals && <Notice tone="warn" title={t('reveals')} />}
      <Choice title={t('print.title')} text={t('print.text')}>
        {parts.addressee.addressLines.length === 0 && (
          <p className="text-sm text-warn">
            {t('print.noStreet')}{' '}
            {parts.website && (
              <a href={parts.website} rel="noreferrer noopener">
                {parts.website}
              </a>
            )}
          </p>
        )}
        <PostDoubtLine doubt={postDoubt({ confidence: null, ...parts.addressee })} />
        <ByPost parts={parts} />
        <p
          className="text-sm text-warn"
          role="status"
          hidden={boxes.length === 0}
          data-boxes={t('print.boxes', { characters: placeOfBoxes })}
        >
          {boxes.length > 0 && t('print.boxes', { characters: boxes.slice(0, 20).join(' ') })}
        </p>
        <Button formAction={`${path}/letter.pdf${told}`} className="w-full">
          {t('print.button')}
        </Button>
        <details>
          <summary className="flex min-h-11 items-center text-sm text-accent-deep">{t('print.options')}</summary>
          <div className="grid gap-4 pt-2 sm:grid-cols-2">
            <SelectField
              name="paper"
              label={t('print.paper')}
              defaultValue={values.paper || paperOf(parts.country)}
              options={(['a4', 'us-letter'] as const).map((value) => ({ value, label: t(`print.papers.${value}`) }))}
            />
            <SelectField
              name="window"
              label={t('print.window')}
              defaultValue={values.window || windowOf(parts.country)}
              options={(['left', 'right'] as const).map((value) => ({ value, label: t(`print.windows.${value}`) }))}
            />
          </div>
        </details>
      </Choice>
      <Choice
        title={t('mail.title')}
        text={mail ? t(parts.demo ? 'mail.demo' : 'mail.text') : t(`mail.${whyNot(parts)}`)}
      >
        {mail && (
          <>
            {!parts.demo && parts.freshness === 'ageing' && <p className="text-sm text-warn">{t('mail.ageing')}</p>}
            <AlsoTo parts={parts} />
            <EmailField {...field('email')} label={t('mail.email')} hint={t('mail.emailHint')} />
            <CheckboxField {...tick('replyTo')} label={t('mail.replyTo')} hint={t('mail.replyToHint')} />
            {legal}
            <CheckboxField {...tick('consent')} label={t('mail.consent')} />
            {law && <input type="hidden" name="laws" value={markLegalText(law)} />}
            <Button kind="secondary" formAction={`${path}/mail${told}`} className="w-full">
              {t('mail.button')}
            </Button>
            <p className="text-sm text-muted">
              {t('mail.kept')}{' '}
              <a href={`/${locale}/privacy`} className="text-ink">
                {t('privacy')}
              </a>
            </p>
          </>
        )}
      </Choice>
      <Choice title={t('own.title')} text={t('own.text')}>
        <Button kind="secondary" formAction={`${path}/own-mail${told}`} className="w-full">
          {t('own.button')}
        </Button>
      </Choice>
    </div>
  )
}

/** Does post still arrive in time? An estimate, for whoever chooses paper. */
async function ByPost({ parts }: { parts: DraftParts }) {
  const t = await getTranslations('letters.send.print')
  const format = await getFormatter()
  const today = dayOf(new Date())
  const { country, addressee, deadlineOn } = parts
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const post = postInTime(country, addressee.hostCountry, { deadline: deadlineOn, today })
  if (!post) {
    const arrives = day(expectedArrival(country, addressee.hostCountry, today))
    return <p className="text-sm text-muted">{t('arrives', { arrives })}</p>
  }
  const deadline = day(post.deadline)
  return post.inTime ? (
    <p className="text-sm font-semibold">{t('until', { until: day(post.until), deadline })}</p>
  ) : (
    <p className="text-sm text-warn">{t('tooLate', { arrives: day(post.arrives), deadline })}</p>
  )
}

/** Who else gets the mail: said before it is sent. */
async function AlsoTo({ parts: { modelLetterId, country, locale: written } }: { parts: DraftParts }) {
  const t = await getTranslations('letters.send.mail')
  const format = await getFormatter()
  const readers = await chooseCc(webContext(), { modelLetterId, country, locale: written })
  if (readers.length === 0) return null
  return <p className="text-sm">{t('cc', { readers: format.list(readers.map(({ name }) => name)) })}</p>
}

function Choice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="space-y-4 rounded-md border border-line bg-paper p-5 shadow-sheet">
      <div>
        <h3 className="text-lg">{title}</h3>
        <p className="mt-1 text-sm">{text}</p>
      </div>
      {children}
    </section>
  )
}

function whyNot({ hasEmail, onlyConsular }: DraftParts): 'none' | 'consular' | 'stale' {
  return hasEmail ? 'stale' : onlyConsular ? 'consular' : 'none'
}
