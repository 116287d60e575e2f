import type { Role } from '@/generated/prisma/enums'
import type { Database } from './database'
import { uniqueWord } from './words'

export async function createTeam(db: Database, { name = 'A team' } = {}): Promise<{ id: string }> {
  return db.team.create({ data: { name }, select: { id: true } })
}

interface OrganiserParts {
  teamId: string
  role?: Role
  email?: string
  name?: string
  locale?: string
}

/** An organiser with a role in a team; the owner unless told otherwise. */
export async function createOrganiser(
  db: Database,
  {
    teamId,
    role = 'owner',
    email = `${uniqueWord('organiser')}@example.org`,
    name = 'Ada Organiser',
    locale = 'en',
  }: OrganiserParts,
): Promise<{ id: string; email: string }> {
  return db.organiser.create({
    data: { email, name, locale, memberships: { create: { teamId, role } } },
    select: { id: true, email: true },
  })
}
