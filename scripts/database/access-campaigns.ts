import { type Access, append, edit, full, read } from './rights'

/** Who may do what with campaigns, the people they are about, and pictures. */
export const campaignsAccess: Record<string, Access> = {
  // Campaigns and their texts: the desk writes them.
  campaigns: { web: edit, worker: read },
  campaign_endings: { web: full, worker: read },
  campaign_cases: { web: full, worker: read },
  campaign_translations: { web: full, worker: read },
  demands: { web: full, worker: read },
  demand_translations: { web: full, worker: read },
  // Pictures beside texts; their bytes are stored_files.
  // Those that came with texts the worker draws, and forgets with them.
  pictures: { web: full, worker: full },
  picture_files: { web: full, worker: append },
  picture_texts: { web: full, worker: append },

  // Organisations that work with a campaign, and who lets them have an address.
  partners: { web: full, worker: read },
  partner_texts: { web: full, worker: read },
  partner_consents: { web: edit, worker: { select: 'all' } },

  // People at risk, and the questions asked before anybody writes about them.
  // Of people shown in public the worker hides those for whom the answers have grown too old.
  cases: { web: edit, worker: { select: 'all', update: ['shown_at', 'updated_at'] } },
  case_checks: { web: edit, worker: read },
  case_appeals: { web: full, worker: read },
  case_names: { web: full, worker: read },
  case_facts: { web: full, worker: read },
  case_fact_texts: { web: full, worker: read },
  case_changes: { web: append, worker: read },
  harm_checks: { web: edit, worker: read },
}
