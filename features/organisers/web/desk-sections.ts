import { type Ability, may } from '@/features/access/policy'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import type { DeskPath } from '@/server/address-patterns'

/** The folders of the desk that have a page of their own: "directory". */
type Folder = DeskPath extends infer Path
  ? Path extends `/desk/${infer Name}`
    ? Name extends `${string}/${string}`
      ? never
      : Name
    : never
  : never

/** The menu shows it under this word, the title of its page, to everybody or to those who may do this in one of their teams. */
interface Listed {
  word: string
  seenBy: Ability | 'everybody'
}

/** Every folder of the desk, in the order of the menu; what is unlisted is reached from other pages. */
const folders = {
  statements: { word: 'statements.title', seenBy: 'everybody' },
  replies: { word: 'replies.title', seenBy: 'watchMail' },
  reports: { word: 'reports.desk.title', seenBy: 'moderateReplies' },
  comments: { word: 'comments.desk.title', seenBy: 'hideNames' },
  discussions: { word: 'discussions.desk.title', seenBy: 'hideNames' },
  proposals: { word: 'public-proposals.desk.title', seenBy: 'edit' },
  cases: { word: 'cases.title', seenBy: 'everybody' },
  promises: { word: 'deliveries.promises.title', seenBy: 'everybody' },
  directory: { word: 'entries.title', seenBy: 'seeDirectory' },
  endorsements: { word: 'endorsements.desk.title', seenBy: 'hideNames' },
  content: { word: 'content.title', seenBy: 'edit' },
  exports: { word: 'exports.title', seenBy: 'export' },
  mail: { word: 'outbox.title', seenBy: 'watchMail' },
  team: { word: 'organisers.team.title', seenBy: 'everybody' },
  topics: 'unlisted',
  deliveries: 'unlisted',
  'sign-in': 'unlisted',
} as const satisfies Record<Folder, Listed | 'unlisted'>

type Folders = typeof folders
/** A section of the menu, named as its folder is. */
export type DeskSection = { [Name in Folder]: Folders[Name] extends 'unlisted' ? never : Name }[Folder]

const isListed = (folder: Folder): folder is DeskSection => folders[folder] !== 'unlisted'

/** The sections of the menu that an organiser sees. */
export function sectionsFor({ teams }: Pick<SignedInOrganiser, 'teams'>): DeskSection[] {
  return (Object.keys(folders) as Folder[]).filter(isListed).filter((section) => {
    const { seenBy } = folders[section]
    return seenBy === 'everybody' || teams.some(({ role }) => may(role, seenBy))
  })
}

/** The word that a section is called by. */
export function wordOf(section: DeskSection) {
  return folders[section].word
}
