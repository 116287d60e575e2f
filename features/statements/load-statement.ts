import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { StatementState } from '@/generated/prisma/enums'

/** What is known of a statement before it is read: enough to decide, nothing to show. */
export interface StatementKey {
  id: string
  teamId: string
  slug: string
  state: StatementState
}

export type EditableStatement = Permitted<'edit', StatementKey>
export type PublishableStatement = Permitted<'publish', StatementKey>
export type TranslatableStatement = Permitted<'translate', StatementKey>

const key = { id: true, teamId: true, slug: true, state: true } as const

/** Loads a statement for one purpose; null where it is not theirs, or was thrown away. */
export const loadStatement = loaderWhere(null)

/** Loads a draft that was thrown away, for who may take it back. */
export const loadThrownStatement = loaderWhere({ not: null })

function loaderWhere(deletedAt: null | { not: null }) {
  return async <A extends Ability>(
    { db }: Pick<Context, 'db'>,
    organiser: { id: string },
    ability: A,
    id: string,
  ): Promise<Permitted<A, StatementKey> | null> => {
    if (!isId(id)) return null
    const row = await db.statement.findUnique({
      where: { id, deletedAt },
      select: { ...key, team: { select: roleOf(organiser) } },
    })
    if (!row) return null
    const { team, ...statement } = row
    return permit(ability, organiser, team.memberships[0]?.role, statement)
  }
}
