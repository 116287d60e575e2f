/**
 * Who may do what in the database: the one list of it, applied after every migration. A table that is not named here
 * fails `db apply`, so that a new one is always decided about. `all` means every column.
 *
 * web     takes requests, writes what the desk writes, and never reads what it sealed.
 * worker  opens what is sealed, sends mail, counts, publishes names and forgets.
 */

export interface Rights {
  select?: 'all' | string[]
  insert?: 'all' | string[]
  update?: 'all' | string[]
  delete?: true
}

export interface Access {
  web: Rights
  worker: Rights
}

const none: Rights = {}
const read: Rights = { select: 'all' }
const append: Rights = { select: 'all', insert: 'all' }
const edit: Rights = { select: 'all', insert: 'all', update: 'all' }
const full: Rights = { ...edit, delete: true }

export const access: Record<string, Access> = {
  // Campaigns and their texts: the desk writes them.
  campaigns: { web: edit, worker: read },
  campaign_translations: { web: full, worker: read },
  demands: { web: full, worker: read },
  demand_translations: { web: full, worker: read },

  // The directory: a bounce turns a contact off.
  addressees: { web: edit, worker: read },
  addressee_queues: { web: read, worker: full },
  addressee_contacts: { web: full, worker: { select: 'all', update: ['off_at', 'off_reason'] } },
  address_blocks: { web: full, worker: read },
  coverage: { web: full, worker: read },
  // A bounce or a returned letter opens a check; an organiser closes it.
  addressee_checks: { web: edit, worker: append },
  corrections: { web: edit, worker: none },
  addressee_changes: { web: edit, worker: none },
  directory_imports: { web: edit, worker: none },

  // People at risk, and the questions asked before anybody writes about them.
  cases: { web: edit, worker: read },
  case_names: { web: full, worker: read },
  case_facts: { web: full, worker: read },
  case_fact_texts: { web: full, worker: read },
  case_changes: { web: append, worker: read },
  harm_checks: { web: edit, worker: read },

  // Petitions: only the compactor writes counts; the key of a closed petition is deleted by whoever comes first.
  petitions: {
    web: {
      select: 'all',
      insert: 'all',
      update: [
        ...[
          'slug',
          'state',
          'original_locale',
          'addressee_id',
          'goal',
          'opens_at',
          'closes_at',
          'closed_at',
          'handed_in_at',
        ],
        ...['handed_in_on', 'handed_in_words', 'answered_on', 'answered_words'],
        ...['public_names_batch', 'current_version', 'revision', 'updated_at'],
      ],
    },
    worker: { select: 'all', update: ['state', 'closed_at', 'confirmed_count', 'revision', 'updated_at'] },
  },
  petition_versions: { web: full, worker: read },
  petition_translations: { web: full, worker: read },
  petition_index_keys: { web: { ...append, delete: true }, worker: { select: ['petition_id'], delete: true } },
  signature_counts: { web: read, worker: full },
  tally_deltas: { web: append, worker: { ...append, delete: true } },

  // Signatures: the sealed contact goes in from web and comes out in the worker alone.
  signatures: { web: full, worker: { select: 'all', update: ['state', 'last_mail_at'], delete: true } },
  signer_contacts: {
    web: {
      select: ['signature_id', 'key_id', 'purge_after'],
      insert: 'all',
      update: ['sealed', 'key_id', 'purge_after'],
      delete: true,
    },
    worker: { select: 'all', update: ['sealed', 'key_id', 'purge_after'], delete: true },
  },
  public_signatures: { web: { select: 'all', update: ['hidden'], delete: true }, worker: full },
  consents: { web: edit, worker: read },
  links: { web: full, worker: { select: 'all', insert: 'all', update: ['expires_at', 'code_index'], delete: true } },
  erasures: { web: edit, worker: append },

  // Letters.
  // Answers about a person that grow too old stop a letter.
  model_letters: { web: edit, worker: { select: 'all', update: ['stopped_at', 'updated_at'] } },
  model_letter_translations: { web: full, worker: read },
  country_paragraphs: { web: full, worker: read },
  door_overrides: { web: full, worker: read },
  letter_variants: { web: full, worker: read },
  copy_rules: { web: full, worker: read },
  copy_cover_lines: { web: full, worker: read },
  set_countries: { web: full, worker: read },
  letters: {
    web: {
      select: [
        ...['id', 'model_letter_id', 'addressee_id', 'state', 'locale', 'country', 'draft_id', 'key_id', 'text_hash'],
        ...['published_text', 'published_subject', 'dated_on', 'created_on', 'purge_after', 'demo'],
        ...['origin', 'set_key', 'follows_id', 'reference', 'version', 'content', 'source_hash', 'collect_until'],
        ...['frozen_at', 'note'],
      ],
      insert: 'all',
      update: 'all',
      delete: true,
    },
    worker: {
      select: 'all',
      update: [
        ...['state', 'sealed', 'key_id', 'purge_after', 'text_hash', 'frozen_at', 'published_subject'],
        ...['published_text'],
      ],
      delete: true,
    },
  },
  signatories: {
    web: {
      select: [
        ...['id', 'letter_id', 'position', 'name', 'role', 'organisation', 'capacity', 'town', 'country', 'state'],
        ...['key_id', 'token_hash', 'confirmed_hash', 'confirmed_how', 'invited_on', 'answered_on'],
      ],
      insert: 'all',
      update: 'all',
      delete: true,
    },
    // The text of a letter freezes at its closing date; who did not confirm it is no longer under it.
    worker: { select: 'all', update: ['sealed', 'key_id', 'token_hash'], delete: true },
  },
  letter_copies: { web: edit, worker: { select: 'all', update: ['state', 'sent_on'] } },
  deliveries: { web: edit, worker: edit },
  outcome_changes: { web: append, worker: append },
  delivery_photos: { web: edit, worker: read },
  kits: {
    web: {
      select: [
        ...[
          'id',
          'letter_id',
          'delivery_id',
          'state',
          'lease_until',
          'key_id',
          'locale',
          'file_id',
          'pages',
          'trouble',
        ],
        ...['requested_by', 'created_at', 'ready_at'],
      ],
      insert: 'all',
      update: [
        ...['state', 'delivery_id', 'sealed', 'key_id', 'locale', 'lease_until', 'trouble', 'requested_by'],
        'created_at',
      ],
    },
    worker: full,
  },
  // Of a picture that was removed only the day is set on which its bytes go.
  stored_files: { web: { ...append, update: ['expires_at'], delete: true }, worker: full },
  replies: { web: edit, worker: append },
  reply_translations: { web: full, worker: read },
  mailboxes: {
    web: {
      select: [
        ...['campaign_id', 'address', 'host', 'port', 'secure', 'username', 'key_id', 'folder', 'enabled'],
        ...['uid_validity', 'last_uid', 'tried_uid', 'tries', 'checked_at', 'trouble'],
      ],
      insert: 'all',
      update: 'all',
      delete: true,
    },
    worker: { select: 'all', update: ['uid_validity', 'last_uid', 'tried_uid', 'tries', 'checked_at', 'trouble'] },
  },

  // Mail: web writes it and watches over it, the worker sends it.
  outbox_mails: {
    web: {
      select: [
        ...['id', 'kind', 'priority', 'signature_id', 'letter_id', 'delivery_id', 'locale', 'key_id', 'message_id'],
        ...['signatory_id', 'copy_id', 'addressee_id', 'digest_id'],
        ...['dedupe_key', 'state', 'attempts', 'run_at', 'lease_until', 'last_code', 'created_at', 'sent_at'],
      ],
      insert: 'all',
      update: ['state', 'run_at', 'last_code', 'sealed'],
    },
    worker: full,
  },
  suppressions: { web: none, worker: full },
  mail_allowances: { web: none, worker: full },
  heartbeats: { web: read, worker: full },

  // Organisers: the worker only forgets what has expired.
  teams: { web: edit, worker: read },
  organisers: { web: edit, worker: read },
  memberships: { web: full, worker: read },
  invitations: { web: full, worker: { select: ['id', 'expires_at', 'accepted_at'], delete: true } },
  sessions: { web: full, worker: { select: ['token_hash', 'last_seen_at', 'expires_at'], delete: true } },
  sign_in_tokens: { web: full, worker: { select: ['token_hash', 'expires_at'], delete: true } },
  audit_entries: { web: append, worker: append },
  translation_proposals: { web: full, worker: none },

  // The record of the migrations belongs to the owner.
  _prisma_migrations: { web: none, worker: none },
}
