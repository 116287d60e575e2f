import { getTranslations } from 'next-intl/server'
import type { ListedRemoval } from '@/features/removals/list-removals'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { PageTitle, Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { Words } from '@/ui/words'
import { decideRemoval } from './removal-actions'
import { RemovalForm } from './removal-form'

interface Props {
  team: { id: string; name: string }
  removals: ListedRemoval[]
  told?: string | undefined
}

const good = ['asked', 'approved', 'refused'] as const
const bad = ['own', 'not-now', 'left'] as const

/** Where a person is erased by their address over everything of a team, by the word of two. */
export async function RemovalsPage({ team, removals, told }: Props) {
  const t = await getTranslations('removals')
  return (
    <>
      <PageTitle kicker={team.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <p className="mt-6 max-w-text text-muted">{t('limits')}</p>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <Section id="ask" title={t('ask.title')}>
        <Words of="removals.ask">
          <RemovalForm teamId={team.id} />
        </Words>
      </Section>
      {removals.length > 0 && (
        <Section id="removals" title={t('list')}>
          <ul className="divide-y divide-line rounded-md border border-line">
            {removals.map((removal) => (
              <li key={removal.id} className="space-y-2 px-4 py-3">
                <ListedLine removal={removal} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

async function ListedLine({
  removal: { id, state, reason, askedAt, askedBy, mine, found },
}: {
  removal: ListedRemoval
}) {
  const t = await getTranslations('removals')
  const format = await getFormatter()
  const when = format.dateTime(askedAt, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <p className="font-semibold">{t(`states.${state}`)}</p>
      <p className="text-sm text-muted">{t('whoWhen', { name: askedBy || t('gone'), when })}</p>
      <p className="wrap-anywhere" dir="auto">
        {reason}
      </p>
      {state === 'done' && <p>{t('found', { count: found, number: format.number(found) })}</p>}
      {state === 'asked' && (
        <div className="flex flex-wrap gap-4">
          {!mine && (
            <AskFirst act={t('approve')}>
              <p className="wrap-anywhere">{t('approveMeans', { reason, name: askedBy || t('gone') })}</p>
              <ButtonForm action={decideRemoval} values={{ id, decision: 'approve' }}>
                <SubmitButton className="w-full">{t('approveYes')}</SubmitButton>
              </ButtonForm>
            </AskFirst>
          )}
          <ButtonForm action={decideRemoval} values={{ id, decision: 'refuse' }}>
            <SubmitButton>{t(mine ? 'takeBack' : 'refuse')}</SubmitButton>
          </ButtonForm>
        </div>
      )}
    </>
  )
}
