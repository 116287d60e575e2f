import { type Access, append, edit, full, none, read } from './rights'

/** Who may do what with what is counted of a petition and published of it, and with what was signed elsewhere. */
export const countsAccess: Record<string, Access> = {
  // Receipts: the worker makes lists, and what is published stays. Counts and what waits are written by triggers.
  petition_receipt_keys: {
    web: { select: ['petition_id', 'wrapped', 'key_id'], insert: 'all' },
    // Whoever locks a row must be allowed to change it.
    worker: { select: ['petition_id', 'sealed', 'sealed_to'], update: ['sealed_to'], delete: true },
  },
  due_receipts: { web: none, worker: full },
  receipt_counts: { web: read, worker: edit },
  receipt_deltas: { web: read, worker: { ...append, delete: true } },
  form_counts: { web: read, worker: edit },
  form_deltas: { web: append, worker: { ...append, delete: true } },
  receipt_days: { web: read, worker: { ...append, update: ['checked_on', 'fault'] } },
  receipt_codes: { web: read, worker: append },
  // Signatures on paper: web seals what shows the sheets and never reads it; the worker deletes it when its time has come.
  paper_batches: { web: edit, worker: { select: 'all', update: ['note'] } },
  paper_changes: { web: append, worker: read },
  paper_scans: {
    web: {
      select: ['id', 'batch_id', 'key_id', 'size', 'pages', 'added_by', 'added_at'],
      insert: 'all',
      delete: true,
    },
    worker: { select: 'all', delete: true },
  },
  // Collected elsewhere: sealed as signatures are. Counts are written by triggers and folded by the worker.
  collected_signatures: { web: full, worker: full },
  collected_contacts: {
    web: { select: ['collected_id', 'petition_id', 'key_id', 'purge_after'], insert: 'all', delete: true },
    worker: { ...append, delete: true },
  },
  signature_imports: { web: full, worker: { select: 'all', update: ['state'], delete: true } },
  // A file somebody looks at: it opens with their session alone.
  import_drafts: { web: full, worker: { select: ['petition_id', 'organiser_id', 'created_at'], delete: true } },
  collected_counts: { web: read, worker: full },
  collected_deltas: { web: read, worker: { select: 'all', delete: true } },
  receipt_texts: { web: append, worker: { ...append, update: ['listed_on'] } },
  // Who is asked to sign a newer text: the desk begins and stops it, the worker sends it and counts.
  version_asks: {
    web: { ...append, update: ['stopped_at'] },
    worker: {
      select: 'all',
      update: [
        'stopped_at',
        'ended_at',
        'cursor_day',
        'cursor_signature',
        'all_queued',
        'queued',
        'sent',
        'failed',
        'unknown',
        'skipped',
      ],
    },
  },
  version_ask_recipients: { web: none, worker: { ...append, update: ['settled'], delete: true } },
  version_ask_counts: { web: read, worker: edit },
  version_answers: { web: append, worker: { select: 'all', delete: true } },
}
