import { Role } from '@/generated/prisma/enums'

/**
 * Who may do what in a team, to be read aloud. Everybody on a team sees its campaigns; a translator writes
 * translations, approves forms of address and never publishes; a moderator hides names, watches the mail, keeps the
 * directory and records what happened; an organiser edits, publishes, sends, asks for exports or approves those of
 * another, has people erased, and signatures on paper or from elsewhere counted, with a second; a local leader does
 * what an organiser does, but begins no campaign, erases nobody, and touches nothing that all teams share; an owner
 * decides who is on the team.
 */
const allowed = {
  see: ['owner', 'organiser', 'leader', 'moderator', 'translator'],
  translate: ['owner', 'organiser', 'leader', 'translator'],
  edit: ['owner', 'organiser', 'leader'],
  beginCampaigns: ['owner', 'organiser'],
  publish: ['owner', 'organiser', 'leader'],
  seeSignatures: ['owner', 'organiser', 'leader', 'moderator'],
  seeLetters: ['owner', 'organiser', 'leader', 'moderator'],
  export: ['owner', 'organiser', 'leader'],
  collect: ['owner', 'organiser', 'leader'],
  erasePeople: ['owner', 'organiser'],
  countPaper: ['owner', 'organiser', 'leader'],
  hideNames: ['owner', 'moderator', 'organiser', 'leader'],
  watchMail: ['owner', 'organiser', 'leader', 'moderator'],
  sendLetters: ['owner', 'organiser', 'leader'],
  recordOutcomes: ['owner', 'organiser', 'leader', 'moderator'],
  moderateReplies: ['owner', 'organiser', 'leader', 'moderator'],
  seeCases: ['owner', 'organiser', 'leader', 'moderator', 'translator'],
  editCases: ['owner', 'organiser', 'leader'],
  seeDirectory: ['owner', 'organiser', 'moderator', 'translator'],
  editDirectory: ['owner', 'organiser', 'moderator'],
  approveBlocks: ['owner', 'organiser', 'translator'],
  manageTeam: ['owner'],
} as const satisfies Record<string, readonly Role[]>

/** The roles of a team, the one that may most first. */
export const roles = Object.values(Role)

export type Ability = keyof typeof allowed
export const abilities = Object.keys(allowed) as Ability[]

/** The roles that have an ability. */
export function rolesThatMay(ability: Ability): readonly Role[] {
  return allowed[ability]
}

/** True when a role has an ability. */
export function may(role: Role, ability: Ability): boolean {
  return rolesThatMay(ability).includes(role)
}

declare const permitted: unique symbol

/**
 * A thing that was loaded for somebody who may do this with it. Only {@link permit} makes one, and a use case takes
 * nothing else: what was not checked does not compile.
 */
export type Permitted<A extends Ability, Thing> = Thing & {
  /** Whom it was permitted to, for the record of who did what. */
  readonly by: string
  readonly [permitted]: A
}

/**
 * Gives the thing to an organiser with the role `role` in its team, or null: to a stranger (no role) and to a role
 * without the ability alike, so that nobody learns from the answer that the thing exists.
 */
export function permit<A extends Ability, Thing extends object>(
  ability: A,
  organiser: { id: string },
  role: Role | undefined,
  thing: Thing,
): Permitted<A, Thing> | null {
  if (role === undefined || !may(role, ability)) return null
  return { ...thing, by: organiser.id } as Permitted<A, Thing>
}
