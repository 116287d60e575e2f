import { type Access, edit, full, read } from './rights'

/** Who may do what with events, and with who comes to them. */
export const eventsAccess: Record<string, Access> = {
  // Pickets, meetings, days of action: the desk writes them.
  events: { web: edit, worker: { select: 'all', update: ['told', 'reminded_at'] } },
  event_translations: { web: full, worker: read },
  // What people tell happened: web takes and publishes it, the worker deletes what nobody published.
  report_links: { web: full, worker: read },
  reports: { web: edit, worker: { select: 'all', update: ['sent_text', 'sent_quotes'], delete: true } },
  report_files: { web: edit, worker: { select: 'all', delete: true } },
  // Who comes is sealed, as a signer is.
  sign_ups: {
    web: {
      select: [
        'id',
        'event_id',
        'state',
        'people',
        'email_index',
        'form_index',
        'key_id',
        'locale',
        'created_on',
        'mailed_at',
        'told',
        'reminded_for',
      ],
      insert: 'all',
      update: ['state', 'sealed', 'key_id', 'mailed_at', 'told', 'reminded_for'],
      delete: true,
    },
    worker: { select: 'all', update: ['told', 'reminded_for'], delete: true },
  },
}
