import { campaignsAccess } from './access-campaigns'
import { countsAccess } from './access-counts'
import { eventsAccess } from './access-events'
import { headsAccess } from './access-heads'
import { lettersAccess } from './access-letters'
import { readersAccess } from './access-readers'
import { stallsAccess } from './access-stalls'
import { statementsAccess } from './access-statements'
import { type Access, append, edit, full, none, read } from './rights'

/**
 * Who may do what in the database: the one list of it, applied after every migration. A table that is not named here
 * fails `db apply`, so that a new one is always decided about. `all` means every column.
 *
 * web     takes requests, writes what the desk writes, and never reads what it sealed.
 * worker  opens what is sealed, sends mail, counts, publishes names and forgets.
 */

export const access: Record<string, Access> = {
  ...campaignsAccess,
  ...lettersAccess,
  ...headsAccess,
  ...countsAccess,
  ...stallsAccess,
  ...eventsAccess,
  ...readersAccess,
  ...statementsAccess,

  // Who the teams are.
  profiles: { web: full, worker: read },
  profile_texts: { web: full, worker: read },
  content_import_topics: { web: append, worker: read },

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

  // Petitions: only the compactor writes counts; the key of a closed petition is deleted by whoever comes first.
  petitions: {
    web: {
      select: 'all',
      insert: 'all',
      update: [
        'slug',
        'state',
        'original_locale',
        'addressee_id',
        'goal',
        'opens_at',
        'closes_at',
        'closed_at',
        'handed_in_at',
        'public_names_batch',
        'public_gets',
        'addressee_gets',
        'press_gets',
        'archive_gets',
        'comment_wall',
        'pledge_kinds',
        'city_use',
        'role_use',
        'organisation_use',
        'comment_use',
        'takes_organisations',
        'current_version',
        'revision',
        'updated_at',
      ],
    },
    worker: { select: 'all', update: ['state', 'closed_at', 'confirmed_count', 'revision', 'updated_at'] },
  },
  petition_lowerings: { web: edit, worker: read },
  petition_versions: { web: full, worker: read },
  petition_translations: { web: full, worker: read },
  questions: { web: full, worker: read },
  question_texts: { web: full, worker: read },
  petition_index_keys: {
    web: {
      select: ['petition_id', 'wrapped', 'key_id', 'sealed_to'],
      insert: 'all',
      update: ['sealed', 'sealed_to'],
      delete: true,
    },
    worker: { select: ['petition_id', 'sealed', 'sealed_to'], delete: true },
  },
  // What was told of a hand-in stays; of its pictures an organiser decides.
  hand_ins: { web: edit, worker: read },
  hand_in_texts: { web: edit, worker: read },
  hand_in_pictures: { web: full, worker: read },
  // What is said to who has confirmed.
  thanks: { web: edit, worker: read },
  thanks_texts: { web: full, worker: read },
  signature_counts: { web: read, worker: full },
  tally_deltas: { web: append, worker: { ...append, delete: true } },
  state_counts: { web: read, worker: full },
  // Written by triggers, with the rights of the owner.
  state_deltas: { web: none, worker: { select: 'all', delete: true } },

  // Signatures: the sealed contact goes in from web and comes out in the worker alone.
  signatures: {
    web: full,
    // It signs for who gave an address at a stall.
    worker: {
      select: 'all',
      insert: 'all',
      update: ['state', 'created_on', 'turn', 'last_mail_at', 'reminders'],
      delete: true,
    },
  },
  signer_contacts: {
    web: {
      select: ['signature_id', 'petition_id', 'key_id', 'purge_after'],
      insert: 'all',
      update: ['sealed', 'key_id', 'purge_after'],
      delete: true,
    },
    worker: full,
  },
  public_signatures: { web: { select: 'all', update: ['hidden'], delete: true }, worker: full },
  // Written by triggers too, with the rights of the owner; the worker adds what they missed.
  due_names: { web: none, worker: { ...append, delete: true } },
  // Corrections go the same way.
  signer_corrections: {
    web: { select: ['id', 'signature_id', 'key_id'], insert: 'all' },
    worker: { select: 'all', delete: true },
  },
  // Whom an organiser asks to have erased: the address is for the worker alone.
  removals: {
    web: {
      select: ['id', 'team_id', 'state', 'reason', 'asked_by', 'asked_at', 'decided_by', 'done_at', 'found'],
      insert: 'all',
      update: ['state', 'decided_by', 'done_at', 'sealed', 'key_id', 'found'],
    },
    worker: { select: 'all', update: ['state', 'sealed', 'key_id', 'done_at', 'found'] },
  },
  removal_targets: { web: { ...append, delete: true }, worker: { select: 'all', delete: true } },
  // Offers of help too; web may see that there is one, and on which day it was made.
  pledges: {
    web: {
      select: ['signature_id', 'petition_id', 'key_id', 'offered_on'],
      insert: 'all',
      update: ['sealed', 'key_id', 'offered_on'],
      delete: true,
    },
    worker: read,
  },
  // What is asked to be shown, web writes; what moderators read, the worker has copied.
  comment_wishes: { web: full, worker: { select: 'all', update: ['due'], delete: true } },
  comments: { web: { select: 'all', update: ['state', 'reason', 'place'], delete: true }, worker: full },
  consents: { web: edit, worker: { ...append, update: ['wording', 'given_on', 'withdrawn_on'] } },
  consent_texts: { web: append, worker: read },
  // The operator sets them (`npm run db -- legal`).
  legal_texts: { web: read, worker: none },
  links: { web: full, worker: { select: 'all', insert: 'all', update: ['expires_at', 'code_index'], delete: true } },
  erasures: { web: edit, worker: append },

  // Exports: web hands through what it cannot read, and the worker writes what it never reads again.
  exports: {
    web: edit,
    worker: {
      select: 'all',
      update: [
        'state',
        'attempt',
        'attempts',
        'lease_until',
        'done',
        'total',
        'made_at',
        'size',
        'trouble',
        'ended_at',
      ],
    },
  },
  export_parts: {
    web: { select: 'all', delete: true },
    worker: { select: ['export_id', 'number'], insert: 'all', delete: true },
  },

  // Updates: the desk writes and approves them, the worker sends them. Who reads news is written by triggers alone.
  updates: {
    web: edit,
    worker: {
      select: 'all',
      update: [
        'state',
        'ended_at',
        'cursor_petition',
        'cursor_signature',
        'all_queued',
        'queued',
        'sent',
        'failed',
        'unknown',
        'skipped',
        'unsubscribed',
        'visits',
        'updated_at',
      ],
    },
  },
  update_translations: { web: full, worker: read },
  update_authors: { web: full, worker: none },
  update_recipients: { web: none, worker: { ...append, update: ['settled'], delete: true } },
  update_tallies: { web: append, worker: { ...append, delete: true } },
  news_readers: { web: none, worker: read },
  news_counts: { web: read, worker: edit },
  news_deltas: { web: none, worker: { select: 'all', delete: true } },

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
