import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Reach } from '@/features/addressees/count-reach'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { EmptyPlace } from '@/features/cases/check-places'
import type { GateState } from '@/features/cases/rules'
import { findModelLetterGaps, type ModelLetterForm } from '@/features/model-letters/check-model-letter'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { deskLetterPath } from '@/features/model-letters/rules'
import { AskFirst } from '@/ui/ask-first'
import { type Check, CheckList } from '@/ui/check-list'
import { languageName } from '@/ui/editor/languages'
import { SubmitButton } from '@/ui/submit-button'
import { stepModelLetter } from './desk-letter-actions'

interface Props {
  letter: {
    id: string
    state: ModelLetterKey['state']
    campaign: { id: string; state: ModelLetterKey['campaignState'] }
  }
  form: ModelLetterForm
  /** Whether the letter may go out, and the places of its text that nothing fills. */
  gate: GateState
  places: readonly EmptyPlace[]
  /** How many offices of the addressed state the directory has, and how they can be reached. */
  reach: Reach
}

/** The next step of a model letter: what is missing before it is public, or its end. */
export async function DeskLetterSteps({ letter, form, gate, places, reach }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const ids = (step: 'published' | 'closed') => (
    <>
      <input type="hidden" name="interface" value={locale} />
      <input type="hidden" name="id" value={letter.id} />
      <input type="hidden" name="step" value={step} />
    </>
  )
  if (letter.state === 'published') {
    return (
      <AskFirst act={t('model-letters.close.act')}>
        <p>{t('model-letters.close.text')}</p>
        <form action={stepModelLetter}>
          {ids('closed')}
          <SubmitButton kind="danger" className="w-full">
            {t('model-letters.close.submit')}
          </SubmitButton>
        </form>
      </AskFirst>
    )
  }
  const checks = [...(await letterChecks(letter, form, reach)), ...(await personChecks(letter.id, gate, places))]
  const ready = checks.every((check) => check.state !== 'missing')
  return (
    <section aria-labelledby="publishing" className="rounded-md border border-line p-5">
      <h2 id="publishing" className="text-lg">
        {letter.state === 'closed' ? t('texts.publish.beforeAgain') : t('texts.publish.before')}
      </h2>
      <div className="mt-4 mb-5">
        <CheckList checks={checks} />
      </div>
      <form action={stepModelLetter}>
        {ids('published')}
        <SubmitButton className="w-full" disabled={!ready}>
          {letter.state === 'draft' ? t('texts.publish.letter') : t('texts.publish.letterAgain')}
        </SubmitButton>
      </form>
      {!ready && (
        <p className="mt-2 text-sm text-muted">{t('texts.publish.notReady', { tab: t('texts.tabs.text') })}</p>
      )}
    </section>
  )
}

/** What a letter about a person needs besides. */
async function personChecks(id: string, gate: GateState, places: readonly EmptyPlace[]): Promise<Check[]> {
  const reader = await getLocale()
  const t = await getTranslations('texts.publish')
  const empty = places.map(({ locale, place }) => ({
    name: t('places', { places: place, language: languageName(locale, reader) }),
    state: 'missing' as const,
    word: t('missing'),
  }))
  if (gate === 'not_needed') return empty
  const open = gate === 'open'
  return [
    ...empty,
    {
      name: <Link href={deskLetterPath.harmCheck(reader, id)}>{t(open ? 'gateOpen' : 'gate')}</Link>,
      state: open ? 'done' : 'missing',
      word: t(open ? 'done' : 'missing'),
    },
  ]
}

async function letterChecks(letter: Props['letter'], form: ModelLetterForm, reach: Reach): Promise<Check[]> {
  const reader = await getLocale()
  const t = await getTranslations('texts')
  const gaps = findModelLetterGaps(form)
  const languages = form.translations.map(({ locale }) => {
    const missing = gaps.filter((gap) => gap.locale === locale).map((gap) => t(`fields.${gap.field}`))
    const state = missing.length === 0 ? 'done' : locale === form.originalLocale ? 'missing' : 'advised'
    return {
      name: languageName(locale, reader),
      state,
      word: t(`publish.${state}`),
      ...(missing.length > 0
        ? { note: t(state === 'missing' ? 'publish.lacksOriginal' : 'publish.lacks', { fields: missing.join(', ') }) }
        : {}),
    } satisfies Check
  })
  const isPublic = letter.campaign.state === 'published'
  const doors = reach.offices > reach.noLetter || form.fallbackId ? 'done' : 'advised'
  return [
    ...languages,
    {
      name: t('publish.offices', { count: reach.offices }),
      state: doors,
      word: t(`publish.${doors}`),
      ...(reach.offices > 0
        ? { note: t('publish.reach', { posted: reach.street + reach.box, mailed: reach.email, none: reach.noLetter }) }
        : {}),
    },
    {
      name: isPublic ? (
        t('publish.campaignPublic')
      ) : (
        <Link href={deskCampaignPath.one(reader, letter.campaign.id)}>{t('publish.campaignFirst')}</Link>
      ),
      state: isPublic ? 'done' : 'missing',
      word: t(isPublic ? 'publish.done' : 'publish.missing'),
    },
  ]
}
