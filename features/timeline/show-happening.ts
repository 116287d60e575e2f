import type { Context } from '@/features/context'
import type { OfficeView } from '@/features/letters/read-sent-letter'
import type { CaseStatus, DeliveryOutcome } from '@/generated/prisma/enums'

interface Named {
  locale: string
  title: string
}
/** Something that happened in a campaign, and where it can be read. */
export type Happening = { id: string; on: Date } & (
  | { kind: 'published' | 'won' | 'ended' }
  | { kind: 'opened' | 'closed'; petition: Named & { slug: string } }
  | { kind: 'handedIn' | 'answered'; petition: Named & { slug: string }; outcome: DeliveryOutcome | null }
  | { kind: 'lettersOut'; count: number }
  | { kind: 'outcome'; outcome: DeliveryOutcome; office: OfficeView; letter: { slug: string; id: string } }
  | { kind: 'reply'; office: OfficeView | null }
  | { kind: 'report'; count: number; event: Named & { slug: string } }
  | { kind: 'answerTold'; office: OfficeView | null }
  | { kind: 'demandMet'; demand: { locale: string; text: string } }
  | { kind: 'case'; caseId: string; name: string; status: CaseStatus; sourceUrl: string | null }
)
export type HappeningKind = Happening['kind']

/** Of which campaign, in which language, and how many of each table. */
export interface HappeningsOf {
  db: Context['db']
  campaignId: string
  asked: string
  take: number
}
