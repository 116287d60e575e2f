import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { factsIn, nameIn } from '@/features/cases/fill-case'
import type { HarmCheckView } from '@/features/cases/read-harm-check'
import { deskCasePath, isGateOpen } from '@/features/cases/rules'
import { latestUntil } from '@/features/cases/schema'
import { isoDay } from '@/features/days'
import { direction } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Facts, Section, Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { AnswersForm } from './answers-form'
import { requestCaseHarmCheck, resumeStoppedLetter } from './case-actions'

interface Props {
  id: string
  header: ReactNode
  view: HarmCheckView
  me: string
  now: Date
  told: string | undefined
}

const good = ['answered', 'resumed'] as const
const bad = ['gate', 'not-stopped'] as const

/** The do-no-harm gate of a model letter: where it stands, what is asked, what was answered. */
export async function HarmCheckPage({ id, header, view, me, now, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('cases')
  const [last] = view.checks
  const waits = view.gate === 'asked' && last !== undefined
  return (
    <Words of="cases">
      {header}
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <Section id="gate" title={t('gateTitle')} className="mt-8!">
        {view.case && view.caseId ? (
          <>
            <p className="flex flex-wrap items-center gap-3">
              <Tag tone={isGateOpen(view.gate) ? 'good' : 'warn'}>{t(`gates.${view.gate}`)}</Tag>
              <Link href={deskCasePath.one(locale, view.caseId)} className="inline-flex min-h-11 items-center">
                <bdi>{nameIn(view.case, locale)}</bdi>
              </Link>
            </p>
            <p className="mt-3 max-w-text">{t(`gateTexts.${view.gate}`, { name: last?.askedBy.name ?? '' })}</p>
          </>
        ) : (
          <p className="max-w-text">{t('gateTexts.not_needed')}</p>
        )}
        {view.stoppedAt && <Stopped id={id} open={isGateOpen(view.gate)} />}
        {view.case && !waits && !isGateOpen(view.gate) && (
          <ButtonForm action={requestCaseHarmCheck} values={{ id }} className="mt-6">
            <SubmitButton>{t('ask')}</SubmitButton>
          </ButtonForm>
        )}
      </Section>
      {view.case && waits && last.askedBy.id !== me && (
        <Section id="questions" title={t('questionsTitle')}>
          <WhatIsSaid view={view} />
          <div className="mt-8">
            <AnswersForm id={id} latest={isoDay(latestUntil(now))} />
          </div>
        </Section>
      )}
      {view.checks.some((check) => check.answers) && (
        <Section id="answers" title={t('answersTitle')}>
          <Answers view={view} />
        </Section>
      )}
    </Words>
  )
}

async function Stopped({ id, open }: { id: string; open: boolean }) {
  const t = await getTranslations('cases')
  return (
    <div className="mt-6 space-y-4">
      <Notice tone="error" title={t('stoppedTitle')}>
        {t(open ? 'stoppedReady' : 'stoppedText')}
      </Notice>
      {open &&
        (['cancel', 'send'] as const).map((waiting) => (
          <AskFirst key={waiting} act={t(`resume.${waiting}.act`)} good>
            <p>{t(`resume.${waiting}.text`)}</p>
            <ButtonForm action={resumeStoppedLetter} values={{ id, waiting }}>
              <SubmitButton>{t(`resume.${waiting}.submit`)}</SubmitButton>
            </ButtonForm>
          </AskFirst>
        ))}
    </div>
  )
}

/** What the second organiser reads, language by language: all that letters may say, and nothing that is not answered for. */
async function WhatIsSaid({ view }: { view: HarmCheckView }) {
  const locale = await getLocale()
  const t = await getTranslations('cases')
  const person = view.case
  if (!person) return null
  return (
    <div className="space-y-3">
      <p>
        <strong className="font-semibold">{t(`statuses.${person.status}`)}</strong>
      </p>
      {view.translations.map((text) => (
        <details key={text.locale} className="rounded-md border border-line p-4" open={text.locale === locale}>
          <summary className="min-h-11 cursor-pointer font-semibold">{languageName(text.locale, locale)}</summary>
          <div lang={text.locale} dir={direction(text.locale)} className="space-y-3">
            <p className="font-semibold">{text.subject}</p>
            <p className="whitespace-pre-line">{text.text}</p>
            <Passages title={t('ground.demands')} texts={demandsIn(view, text.locale)} />
            <Passages
              title={t('ground.variants')}
              texts={view.variants.filter(isIn(text.locale)).map(({ subject, opening }) => `${subject}\n${opening}`)}
            />
            <Passages
              title={t('ground.paragraphs')}
              texts={view.paragraphs
                .filter(isIn(text.locale))
                .map((one) => `${countryName(one.country, locale)}: ${one.text}`)}
            />
            <Passages title={t('ground.facts')} texts={factsIn(person, text.locale)} />
          </div>
        </details>
      ))}
    </div>
  )
}

const isIn = (locale: string) => (one: { locale: string }) => one.locale === locale

function demandsIn({ campaign }: HarmCheckView, locale: string): string[] {
  return campaign.demands.flatMap(({ translations }) => translations.find(isIn(locale))?.text ?? [])
}

function Passages({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <ul className="list-disc ps-5">
        {texts.map((text) => (
          <li key={text} className="whitespace-pre-line">
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}

async function Answers({ view }: { view: HarmCheckView }) {
  const t = await getTranslations('cases')
  const format = await getFormatter()
  const day = (date: Date | null) => (date ? format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' }) : '')
  return (
    <div className="space-y-8">
      {view.checks.map(
        ({ id, answers, verdict, answeredBy, answeredAt, validUntil }) =>
          answers && (
            <Facts
              key={id}
              facts={[
                {
                  name: t('questions.verdict'),
                  value: `${t(`verdicts.${verdict ?? 'not_yet'}.name`)} (${answeredBy}, ${day(answeredAt)})`,
                },
                { name: t('questions.consent'), value: `${t(`consents.${answers.consent}`)}: ${answers.consentNote}` },
                { name: t('questions.danger'), value: t(`dangers.${answers.danger}`) },
                { name: t('questions.avoid'), value: answers.avoid },
                { name: t('questions.until'), value: day(validUntil) },
                ...(answers.note ? [{ name: t('questions.note'), value: answers.note }] : []),
              ]}
            />
          ),
      )}
    </div>
  )
}
