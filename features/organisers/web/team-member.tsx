import { getTranslations } from 'next-intl/server'
import { roles } from '@/features/access/policy'
import type { Member } from '@/features/organisers/list-members'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { giveMemberRole, removeFromTeam } from './team-actions'

interface Props {
  team: string
  member: Member
  me: boolean
  address: string | undefined
  manages: boolean
}

/** One member of the team; an owner changes their role here, or takes them off. */
export async function TeamMember({ team, member, me, address, manages }: Props) {
  const t = await getTranslations('organisers')
  const select = `role-${member.id}`
  return (
    <li className="grid items-center gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="font-semibold">
          {member.name} {me && <span className="font-normal text-muted">{t('team.me')}</span>}
        </p>
        {address && <p className="text-sm break-all text-muted">{address}</p>}
        {!manages && <p className="text-sm text-muted">{t(`roles.${member.role}.name`)}</p>}
      </div>
      {manages && (
        <div className="flex flex-wrap items-center gap-2">
          <KeptForm action={giveMemberRole} className="flex flex-wrap items-center gap-2">
            <input type="hidden" name="team" value={team} />
            <input type="hidden" name="organiser" value={member.id} />
            <label htmlFor={select} className="sr-only">
              {t('team.roleOf', { name: member.name })}
            </label>
            <select
              id={select}
              name="role"
              defaultValue={member.role}
              className="min-h-11 max-w-full rounded-sm border-2 border-edge bg-paper px-2 text-sm"
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`roles.${role}.name`)}
                </option>
              ))}
            </select>
            <button type="submit" className={buttonClass('secondary', 'min-h-11! px-3! py-1! text-sm!')}>
              {t('team.change')}
            </button>
          </KeptForm>
          {!me && (
            <details className="group">
              <summary className="inline-flex min-h-11 cursor-pointer items-center px-2 text-sm text-error underline">
                {t('team.remove')}
                <span className="sr-only"> {member.name}</span>
              </summary>
              <ButtonForm
                action={removeFromTeam}
                values={{ team, organiser: member.id }}
                className="mt-1 max-w-72 rounded-sm border border-error p-3 text-sm"
              >
                <p className="mb-3">{t('team.removeText', { name: member.name })}</p>
                <SubmitButton kind="danger" className="w-full">
                  {t('team.removeSubmit')}
                </SubmitButton>
              </ButtonForm>
            </details>
          )}
        </div>
      )}
    </li>
  )
}
