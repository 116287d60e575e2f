import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Reach } from '@/features/addressees/count-reach'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { EmptyPlace } from '@/features/cases/find-empty-places'
import type { GateState } from '@/features/cases/rules'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { deskModelLetterPath, findModelLetterGaps } from '@/features/model-letters/rules'
import type { ModelLetterForm } from '@/features/model-letters/schema'
import { checkProfile } from '@/features/profiles/web/check-profile'
import { PublishBox } from '@/features/texts/web/publish-box'
import { checkCampaign, checkLanguages } from '@/features/texts/web/publish-checks'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import type { Check } from '@/ui/check-list'
import { languageName } from '@/ui/editor/languages'
import { SubmitButton } from '@/ui/submit-button'
import { stepModelLetter } from './desk-model-letter-actions'

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
export async function DeskModelLetterSteps({ letter, form, gate, places, reach }: Props) {
  const { id, state } = letter
  const t = await getTranslations()
  if (state === 'published') {
    return (
      <AskFirst act={t('model-letters.close.act')}>
        <p>{t('model-letters.close.text')}</p>
        <ButtonForm action={stepModelLetter} values={{ id, step: 'closed' }}>
          <SubmitButton kind="danger" className="w-full">
            {t('model-letters.close.submit')}
          </SubmitButton>
        </ButtonForm>
      </AskFirst>
    )
  }
  return (
    <PublishBox
      title={state === 'closed' ? t('texts.publish.beforeAgain') : t('texts.publish.before')}
      checks={[...(await letterChecks(letter, form, reach)), ...(await personChecks(id, gate, places))]}
      step={{
        action: stepModelLetter,
        values: { id, step: 'published' },
        name: state === 'draft' ? t('texts.publish.letter') : t('texts.publish.letterAgain'),
      }}
      tab={t('texts.tabs.text')}
    />
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
      name: <Link href={deskModelLetterPath.harmCheck(reader, id)}>{t(open ? 'gateOpen' : 'gate')}</Link>,
      state: open ? 'done' : 'missing',
      word: t(open ? 'done' : 'missing'),
    },
  ]
}

async function letterChecks({ campaign }: Props['letter'], form: ModelLetterForm, reach: Reach): Promise<Check[]> {
  const locale = await getLocale()
  const t = await getTranslations('texts.publish')
  const doors = reach.offices > reach.noLetter || form.fallbackId ? 'done' : 'advised'
  const ways = { posted: reach.street + reach.box, mailed: reach.email, none: reach.noLetter }
  return [
    ...(await checkLanguages(form, findModelLetterGaps(form))),
    {
      name: t('offices', { count: reach.offices }),
      state: doors,
      word: t(doors),
      note: reach.offices > 0 && t('reach', ways),
    },
    await checkProfile(campaign.id),
    await checkCampaign(campaign.state === 'published', deskCampaignPath.one(locale, campaign.id)),
  ]
}
