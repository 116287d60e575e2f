import { type Access, append, full, read } from './rights'

/** Who may do what with those who stand apart from the many that sign. */
export const headsAccess: Record<string, Access> = {
  // Organisations that sign: who signs for one is sealed, as a signer is.
  endorsements: {
    web: {
      select: [
        'id',
        'petition_id',
        'campaign_id',
        'state',
        'name',
        'country',
        'town',
        'website',
        'file_id',
        'folded',
        'own_domain',
        'key_id',
        'form_index',
        'reason',
        'locale',
        'created_on',
        'confirmed_on',
        'refused_on',
        'mailed_at',
      ],
      insert: 'all',
      update: 'all',
      delete: true,
    },
    worker: { select: 'all', update: ['sealed', 'key_id'], delete: true },
  },
  officer_corrections: {
    web: { select: ['id', 'endorsement_id', 'key_id'], insert: 'all' },
    worker: { select: 'all', delete: true },
  },

  resolution_models: { web: full, worker: read },
  resolutions: { web: { ...append, delete: true }, worker: read },

  // So is the address of who stands at the head of a petition.
  first_signatories: {
    web: {
      select: [
        'id',
        'petition_id',
        'group',
        'position',
        'state',
        'name',
        'asked_name',
        'asked_times',
        'mails_before',
        'role',
        'organisation',
        'key_id',
        'email_index',
        'file_id',
        'locale',
        'invited_by',
        'invited_on',
        'reminded_on',
        'answered_on',
      ],
      insert: 'all',
      update: 'all',
      delete: true,
    },
    worker: { select: 'all', update: ['name', 'asked_name', 'sealed', 'key_id'], delete: true },
  },
}
