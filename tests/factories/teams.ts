import type { Role } from '@/generated/prisma/enums'
import type { Database } from './database'
import { uniqueWord } from './words'

interface TeamParts {
  name?: string
  /** False for a team that has not said who it is. */
  profile?: boolean
}

/** Who a team is, as its row is made. */
export function plainProfile(name: string) {
  return {
    originalLocale: 'en',
    town: 'Berlin',
    country: 'DE',
    email: 'hello@team.example',
    updatedAt: new Date('2026-01-01T00:00:00Z'),
    texts: {
      create: { locale: 'en', name, sentence: 'People who write letters.', responsible: 'Ada Example, Berlin' },
    },
  }
}

/** A team that has said who it is, so that what it writes can be published. */
export async function createTeam(
  db: Database,
  { name = 'A team', profile = true }: TeamParts = {},
): Promise<{ id: string }> {
  return db.team.create({
    data: { name, ...(profile && { profile: { create: plainProfile(name) } }) },
    select: { id: true },
  })
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
