import { type Access, full, none, read } from './rights'

/** Who may do what with what readers write: comments on statements, and proposals. */
export const readersAccess: Record<string, Access> = {
  discussions: { web: full, worker: read },
  discussion_questions: { web: full, worker: none },
  spent_sums: { web: { select: 'all', insert: 'all' }, worker: { select: 'all', delete: true } },
  // Who wrote a comment is sealed until they confirm, and deleted then.
  contributions: {
    web: {
      select: [
        'id',
        'statement_id',
        'team_id',
        'state',
        'text',
        'name',
        'locale',
        'form_index',
        'key_id',
        'mailed_at',
        'asked_in',
        'created_on',
        'waits_since',
        'place',
        'reason',
        'refused_on',
      ],
      insert: 'all',
      update: 'all',
      delete: true,
    },
    worker: { select: 'all', delete: true },
  },

  // So is who proposes a petition or an event, until days after the answer.
  proposal_rules: { web: full, worker: read },
  public_proposals: {
    web: {
      select: [
        'id',
        'team_id',
        'kind',
        'state',
        'title',
        'what',
        'why',
        'target',
        'town',
        'day',
        'locale',
        'form_index',
        'key_id',
        'mailed_at',
        'created_on',
        'waits_since',
        'step',
        'answer',
        'answered_on',
        'place',
        'made_id',
      ],
      insert: 'all',
      update: 'all',
      delete: true,
    },
    worker: { select: 'all', update: ['sealed', 'key_id'], delete: true },
  },
}
