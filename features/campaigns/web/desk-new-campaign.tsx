import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { BeginText } from '@/features/texts/web/begin-text'
import { SelectField } from '@/ui/field'
import { beginCampaign } from './desk-campaign-actions'

/** The first step of a campaign: its title, and the language it is written in. */
export async function DeskNewCampaign({ organiser }: { organiser: SignedInOrganiser }) {
  const locale = await getLocale()
  const t = await getTranslations()
  const teams = organiser.teams.filter((team) => may(team.role, 'beginCampaigns'))
  return (
    <BeginText
      back={{ href: `/${locale}/desk`, name: t('texts.begin.back') }}
      title={t('campaigns.desk.begin.title')}
      lead={t('campaigns.desk.begin.lead')}
      hint={t('campaigns.desk.begin.hint')}
      language={locale}
      action={beginCampaign}
    >
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
