import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { actWords } from '@/features/access/acts'
import type { listActions } from '@/features/organisers/list-actions'
import type { Member } from '@/features/organisers/list-members'
import type { listInvitations } from '@/features/organisers/read-invitation'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { Told } from '@/ui/told'
import { InviteForm } from './invite-form'
import { takeInvitationBack } from './team-actions'
import { TeamMember } from './team-member'

interface Props {
  team: { id: string; name: string }
  teams: { id: string; name: string }[]
  me: string
  members: Member[]
  /** What only an owner sees and does. */
  owner: {
    addresses: Record<string, string>
    invitations: Awaited<ReturnType<typeof listInvitations>>
    actions: Awaited<ReturnType<typeof listActions>>
  } | null
  now: Date
  /** Where the team says who it is. */
  profile: string
  /** Where people are erased, for who may have them erased. */
  removals: string | undefined
  told?: string | undefined
}

const good = ['invited', 'withdrawn', 'role', 'removed'] as const
const bad = ['already-member', 'too-many', 'last-owner', 'not-found'] as const

/** Who is on the team, who was invited, and what was done. */
export async function TeamPage({ team, teams, me, members, owner, now, profile, removals, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('organisers.team')
  return (
    <>
      <h1 className="text-2xl">{team.name}</h1>
      {teams.length > 1 && (
        <PageTabs
          label={t('teams')}
          link={Link}
          tabs={teams.map(({ id, name }) => ({
            href: `/${locale}/desk/team?team=${id}`,
            name,
            current: id === team.id,
          }))}
        />
      )}
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <Section id="members" title={t('members')} className="mt-8!">
        <ul className="divide-y divide-line rounded-md border border-line">
          {members.map((member) => (
            <TeamMember
              key={member.id}
              team={team.id}
              member={member}
              me={member.id === me}
              address={owner?.addresses[member.id]}
              manages={owner !== null}
            />
          ))}
        </ul>
      </Section>
      <p className="mt-6 flex flex-wrap gap-x-8 gap-y-2">
        <Link href={profile}>{t('profile')}</Link>
        {removals && <Link href={removals}>{t('removals')}</Link>}
      </p>
      {owner && (
        <>
          <Section id="invite" title={t('invite')}>
            <InviteForm team={team.id} />
          </Section>
          {owner.invitations.length > 0 && (
            <Section id="invitations" title={t('invitations')}>
              <Invitations team={team.id} invitations={owner.invitations} now={now} />
            </Section>
          )}
          <Section id="log" title={t('log')}>
            <Log actions={owner.actions} />
          </Section>
        </>
      )}
    </>
  )
}

async function Invitations({
  team,
  invitations,
  now,
}: { team: string; now: Date } & Pick<NonNullable<Props['owner']>, 'invitations'>) {
  const t = await getTranslations('organisers')
  const format = await getFormatter()
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {invitations.map(({ id, email, role, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
          <div className="min-w-0">
            <p className="font-semibold break-all">{email}</p>
            <p className="text-sm text-muted">
              {t(`roles.${role}.name`)} ·{' '}
              {expiresAt > now
                ? t('team.until', { until: format.dateTime(expiresAt, { dateStyle: 'medium' }) })
                : t('team.expired')}
            </p>
          </div>
          <ButtonForm action={takeInvitationBack} values={{ team, invitation: id }}>
            <button type="submit" className="min-h-11 cursor-pointer text-sm text-error underline">
              {t('team.withdraw')}
              <span className="sr-only"> {email}</span>
            </button>
          </ButtonForm>
        </li>
      ))}
    </ul>
  )
}

async function Log({ actions }: Pick<NonNullable<Props['owner']>, 'actions'>) {
  const t = await getTranslations()
  const format = await getFormatter()
  if (actions.length === 0) return <p className="text-muted">{t('organisers.team.noLog')}</p>
  return (
    <ol className="max-w-text divide-y divide-line border-y border-line text-sm">
      {actions.map(({ id, who, action, at }) => {
        const words = actWords.get(action)
        return (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span>
              <strong className="font-semibold">{who ?? t('organisers.team.gone')}</strong> {words ? t(words) : action}
            </span>
            <span className="text-muted">{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</span>
          </li>
        )
      })}
    </ol>
  )
}
