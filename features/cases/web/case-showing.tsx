import { getLocale, getTranslations } from 'next-intl/server'
import type { CaseShowing } from '@/features/cases/read-showing'
import { deskCasePath, isGateOpen, publicCasePath } from '@/features/cases/rules'
import { latestUntil } from '@/features/cases/schema'
import { isoDay } from '@/features/days'
import { PictureField } from '@/features/pictures/web/picture-field'
import { direction, ownName } from '@/features/places/languages'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { SelectField, TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { Section, Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Words } from '@/ui/words'
import { AnswersForm } from './answers-form'
import { addCaseAppeal, hideCasePage, removeCaseAppeal, requestCasePage, saveConsent } from './case-showing-actions'

interface Props {
  id: string
  showing: CaseShowing
  /** Languages of the names. */
  locales: readonly string[]
  me: string
  now: Date
  edits: boolean
  told: string | undefined
}

/** The public page of a person: whether it is there and who answers for it, the portrait, and the chain of appeals. */
export async function CaseShowingParts({ id, showing, locales, me, now, edits, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('cases.showing')
  const { gate, last, shownAt } = showing
  const waits = gate === 'asked' && last !== undefined
  return (
    <Words of="cases">
      <Section id="page" title={t('title')}>
        <p className="flex flex-wrap items-center gap-3">
          <Tag tone={shownAt ? 'good' : 'plain'}>{t(shownAt ? 'shown' : 'hidden')}</Tag>
          {shownAt && (
            <a href={publicCasePath(locale, id)} className="inline-flex min-h-11 items-center">
              {t('open')}
            </a>
          )}
        </p>
        <p className="mt-3 max-w-text">
          {shownAt ? t('shownText') : t(`gates.${gate === 'not_needed' ? 'open' : gate}`, { name: last?.asker ?? '' })}
        </p>
        {edits && !shownAt && !waits && (
          <ButtonForm action={requestCasePage} values={{ id }} className="mt-5">
            <SubmitButton>{t(isGateOpen(gate) ? 'again' : 'ask')}</SubmitButton>
          </ButtonForm>
        )}
        {edits && shownAt && (
          <div className="mt-5">
            <AskFirst act={t('hide')}>
              <p>{t('hideMeans')}</p>
              <ButtonForm action={hideCasePage} values={{ id }}>
                <SubmitButton kind="danger">{t('hideNow')}</SubmitButton>
              </ButtonForm>
            </AskFirst>
          </div>
        )}
        {edits && waits && last.askedBy !== me && (
          <div className="mt-8 space-y-6">
            <WhatIsShown showing={showing} />
            <AnswersForm id={id} latest={isoDay(latestUntil(now))} about="page" />
          </div>
        )}
      </Section>
      <PictureField
        id="portrait"
        title={t('portrait')}
        hint={t('portraitHint')}
        picture={showing.portrait}
        upload={deskCasePath.portrait(locale, id)}
        page={deskCasePath.one(locale, id)}
        {...{ locales, told, edits }}
      />
      {showing.portrait && edits && (
        <KeptForm action={saveConsent} className="mt-6 max-w-text space-y-5">
          <input type="hidden" name="id" value={id} />
          <TextField
            name="portraitConsent"
            maxLength={300}
            label={t('consent')}
            hint={t('consentHint')}
            defaultValue={showing.portraitConsent}
          />
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </KeptForm>
      )}
      <CaseAppealsPart {...{ id, showing, locales, edits }} />
    </Words>
  )
}

/** What the second organiser answers for: every name, every fact, and where it comes from. */
async function WhatIsShown({ showing }: { showing: CaseShowing }) {
  const t = await getTranslations('cases')
  return (
    <div className="max-w-text space-y-4 rounded-md border border-line p-4">
      <h3 className="text-base">{t('showing.looked')}</h3>
      <ul>
        {showing.names.map(({ locale, name }) => (
          <li key={locale}>
            <span className="text-sm text-muted">{ownName(locale)}:</span>{' '}
            <span lang={locale} dir={direction(locale)}>
              {name}
            </span>
          </li>
        ))}
      </ul>
      <ol className="list-decimal space-y-3 ps-5">
        {showing.facts.map(({ texts, source, sourceUrl }) => (
          <li key={`${source} ${texts[0]?.text}`}>
            {texts.map(({ locale, text }) => (
              <p key={locale} lang={locale} dir={direction(locale)} className="whitespace-pre-line">
                {text}
              </p>
            ))}
            <p className="text-sm text-muted">
              {source}
              {sourceUrl && ` · ${sourceUrl}`}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

async function CaseAppealsPart({ id, showing, locales, edits }: Pick<Props, 'id' | 'showing' | 'locales' | 'edits'>) {
  const t = await getTranslations('cases.showing')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Section id="appeals" title={t('appeals')}>
      {showing.appeals.length === 0 && <p className="max-w-text text-muted">{t('noAppeals')}</p>}
      {showing.appeals.length > 0 && (
        <ol className="max-w-text divide-y divide-line border-y border-line">
          {showing.appeals.map((appeal) => (
            <li key={appeal.id} className="py-3">
              <p className="text-sm text-muted">
                {[appeal.number, day(appeal.issuedOn), appeal.before && t('follows', { number: appeal.before.number })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <a href={appeal.url} target="_blank" rel="noreferrer" lang={appeal.locale}>
                {appeal.title}
              </a>
              {edits && (
                <AskFirst act={t('removeAppeal')}>
                  <ButtonForm action={removeCaseAppeal} values={{ id, appeal: appeal.id }}>
                    <SubmitButton kind="danger">{t('removeAppealNow')}</SubmitButton>
                  </ButtonForm>
                </AskFirst>
              )}
            </li>
          ))}
        </ol>
      )}
      {edits && (
        <div className="mt-6">
          <AskFirst act={t('addAppeal')} good>
            <KeptForm action={addCaseAppeal} className="max-w-text space-y-5">
              <input type="hidden" name="id" value={id} />
              <TextField name="appealNumber" label={t('number')} hint={t('numberHint')} maxLength={40} required />
              <TextField name="appealTitle" label={t('appealTitle')} maxLength={200} required />
              <SelectField
                name="locale"
                label={t('appealLanguage')}
                options={locales.map((one) => ({ value: one, label: ownName(one) }))}
              />
              <TextField name="issuedOn" type="date" label={t('issuedOn')} required className="max-w-56" />
              <TextField name="url" type="url" label={t('url')} maxLength={500} required />
              <SubmitButton kind="secondary">{t('save')}</SubmitButton>
            </KeptForm>
          </AskFirst>
        </div>
      )}
    </Section>
  )
}
