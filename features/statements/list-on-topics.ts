import type { Writer } from '@/features/context'

/** Notes at the topics of a statement the day by which their pages list it: its own while everybody can read it, else none. */
export async function listOnTopics(tx: Writer, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE statement_topics SET listed_on = CASE WHEN statements.state = 'published' THEN statements.published_on END
    FROM statements WHERE statements.id = ${id}::uuid AND statement_topics.statement_id = statements.id`
}
