import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { isoDay } from '@/features/days'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { findPetitionGaps } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { AskFirst } from '@/ui/ask-first'
import { type Check, CheckList } from '@/ui/check-list'
import { languageName } from '@/ui/editor/languages'
import { SubmitButton } from '@/ui/submit-button'
import { Words } from '@/ui/words'
import { stepPetition } from './desk-petition-actions'
import { PetitionEventForm } from './petition-event-form'

interface Props {
  petition: { id: string; state: PetitionKey['state']; campaign: { id: string; state: PetitionKey['campaignState'] } }
  form: PetitionForm
}

/** The next step of a petition: what is missing before it opens, its end, its hand-in. */
export async function DeskPetitionSteps({ petition, form }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const step = (to: PetitionKey['state'], button: ReactNode) => (
    <form action={stepPetition}>
      <input type="hidden" name="interface" value={locale} />
      <input type="hidden" name="id" value={petition.id} />
      <input type="hidden" name="step" value={to} />
      {button}
    </form>
  )
  if (petition.state === 'draft') {
    const checks = await petitionChecks(petition, form)
    const ready = checks.every((check) => check.state !== 'missing')
    return (
      <section aria-labelledby="publishing" className="rounded-md border border-line p-5">
        <h2 id="publishing" className="text-lg">
          {t('texts.publish.before')}
        </h2>
        <div className="mt-4 mb-5">
          <CheckList checks={checks} />
        </div>
        {step(
          'open',
          <SubmitButton className="w-full" disabled={!ready}>
            {t('texts.publish.petition')}
          </SubmitButton>,
        )}
        {!ready && (
          <p className="mt-2 text-sm text-muted">{t('texts.publish.notReady', { tab: t('texts.tabs.text') })}</p>
        )}
      </section>
    )
  }
  if (petition.state === 'open') {
    return (
      <AskFirst act={t('petitions.desk.close.act')}>
        <p>{t('petitions.desk.close.text')}</p>
        {step(
          'closed',
          <SubmitButton kind="danger" className="w-full">
            {t('petitions.desk.close.submit')}
          </SubmitButton>,
        )}
      </AskFirst>
    )
  }
  const next = ({ closed: 'handed_in', handed_in: 'answered', answered: null } as const)[petition.state]
  if (!next) return null
  return (
    <section className="rounded-md border border-line p-5">
      <p className="mb-4">{t(`petitions.desk.next.${next}.text`)}</p>
      <AskFirst good act={t(`petitions.desk.next.${next}.act`)}>
        <Words of="petitions.desk">
          <PetitionEventForm petition={petition.id} step={next} today={isoDay(new Date())} />
        </Words>
      </AskFirst>
    </section>
  )
}

async function petitionChecks(petition: Props['petition'], form: PetitionForm): Promise<Check[]> {
  const reader = await getLocale()
  const t = await getTranslations('texts')
  const gaps = findPetitionGaps(form)
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
  const days = gaps.filter((gap) => gap.locale === null)
  const isPublic = petition.campaign.state === 'published'
  return [
    ...languages,
    ...days.map(() => ({ name: t('publish.days'), state: 'missing' as const, word: t('publish.missing') })),
    {
      name: isPublic ? (
        t('publish.campaignPublic')
      ) : (
        <Link href={deskCampaignPath.one(reader, petition.campaign.id)}>{t('publish.campaignFirst')}</Link>
      ),
      state: isPublic ? 'done' : 'missing',
      word: t(isPublic ? 'publish.done' : 'publish.missing'),
    },
  ]
}
