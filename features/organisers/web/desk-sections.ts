import { type Ability, may } from '@/features/access/policy'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import type { DeskPath } from '@/server/addresses'

/** The folders of the desk that have a page of their own: "directory". */
type Folder = DeskPath extends infer Path
  ? Path extends `/desk/${infer Name}`
    ? Name extends `${string}/${string}`
      ? never
      : Name
    : never
  : never

/**
 * Every folder of the desk, in the order of the menu. Its section is called by the word of its name, and is seen by
 * everybody or by those who may do this in one of their teams; what is unlisted is reached from other pages.
 */
const folders = {
  replies: 'watchMail',
  cases: 'everybody',
  promises: 'everybody',
  directory: 'everybody',
  mail: 'watchMail',
  team: 'everybody',
  deliveries: 'unlisted',
  'sign-in': 'unlisted',
} as const satisfies Record<Folder, Ability | 'everybody' | 'unlisted'>

type Folders = typeof folders
/** A section of the menu, named as its folder and its word are. */
export type DeskSection = { [Name in Folder]: Folders[Name] extends 'unlisted' ? never : Name }[Folder]

const isListed = (folder: Folder): folder is DeskSection => folders[folder] !== 'unlisted'

/** The sections of the menu that an organiser sees. */
export function sectionsFor({ teams }: Pick<SignedInOrganiser, 'teams'>): DeskSection[] {
  return (Object.keys(folders) as Folder[]).filter(isListed).filter((section) => {
    const needs = folders[section]
    return needs === 'everybody' || teams.some(({ role }) => may(role, needs))
  })
}
