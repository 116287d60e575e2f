import { getLocale, getTranslations } from 'next-intl/server'
import { mostAnswerDays, mostKeptDays, proposalPath } from '@/features/public-proposals/rules'
import type { ProposalRulesInput } from '@/features/public-proposals/schema'
import { CheckboxField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { storeProposalRules } from './desk-proposal-actions'

interface Props {
  /** The teams of which an organiser decides it. */
  teams: readonly { id: string; name: string; rules: ProposalRulesInput }[]
  told: string | undefined
}

/** What each team of an organiser lets strangers propose, and how fast it means to answer. */
export async function DeskProposalRulesPage({ teams, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals.desk')
  return (
    <>
      <BackLink href={proposalPath.queue(locale)}>{t('title')}</BackLink>
      <PageTitle lead={t('rules.lead')}>{t('rules.title')}</PageTitle>
      <Told told={told} good={['saved']} say={(code) => t(`told.${code}`)} />
      {teams.map(({ id, name, rules }) => (
        <KeptForm key={id} action={storeProposalRules} className="mt-8 max-w-text space-y-6">
          {teams.length > 1 && <h2 className="text-xl">{name}</h2>}
          <input type="hidden" name="id" value={id} />
          <CheckboxField
            name="takesPetitions"
            id={`takesPetitions-${id}`}
            label={t('rules.takesPetitions')}
            defaultChecked={rules.takesPetitions}
          />
          <CheckboxField
            name="takesEvents"
            id={`takesEvents-${id}`}
            label={t('rules.takesEvents')}
            defaultChecked={rules.takesEvents}
          />
          <TextField
            name="answerDays"
            id={teams.length > 1 ? `answerDays-${id}` : 'answerDays'}
            type="number"
            min={1}
            max={mostAnswerDays}
            label={t('rules.answerDays')}
            hint={t('rules.answerDaysHint')}
            defaultValue={rules.answerDays}
            className="max-w-32"
          />
          <TextField
            name="keptDays"
            id={teams.length > 1 ? `keptDays-${id}` : 'keptDays'}
            type="number"
            min={1}
            max={mostKeptDays}
            label={t('rules.keptDays')}
            hint={t('rules.keptDaysHint')}
            defaultValue={rules.keptDays}
            className="max-w-32"
          />
          <SubmitButton>{t('rules.save')}</SubmitButton>
        </KeptForm>
      ))}
    </>
  )
}
