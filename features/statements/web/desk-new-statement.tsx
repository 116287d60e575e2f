import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { deskStatementPath } from '@/features/statements/rules'
import { statementKinds } from '@/features/statements/schema'
import { BeginText } from '@/features/texts/web/begin-text'
import { SelectField } from '@/ui/field'
import { beginStatement } from './desk-statement-actions'

interface Props {
  organiser: SignedInOrganiser
  campaigns: { id: string; title: string; team: { id: string } }[]
}

/** The first step of a statement: its title, its language, what it is and which campaign it is about. */
export async function DeskNewStatement({ organiser, campaigns }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const teams = organiser.teams.filter((team) => may(team.role, 'edit'))
  return (
    <BeginText
      back={{ href: deskStatementPath.all(locale), name: t('statements.title') }}
      title={t('statements.desk.begin.title')}
      lead={t('statements.desk.begin.lead')}
      hint={t('statements.desk.begin.hint')}
      language={locale}
      action={beginStatement}
    >
      <SelectField
        name="kind"
        label={t('texts.fields.kind')}
        options={statementKinds.map((kind) => ({ value: kind, label: t(`statements.kinds.${kind}`) }))}
      />
      <SelectField
        name="campaign"
        label={t('texts.fields.campaignId')}
        empty={t('statements.desk.noCampaign')}
        options={campaigns.map(({ id, title }) => ({ value: id, label: title || t('frame.desk.untitled') }))}
      />
      {teams.length > 1 ? (
        <SelectField
          name="team"
          label={t('texts.begin.team')}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <input type="hidden" name="team" value={teams[0]?.id ?? ''} />
      )}
    </BeginText>
  )
}
