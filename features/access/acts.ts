/** What the audit log knows, noun by noun; the log of the team has words for each. */
const acts = {
  organiser: ['sign-in', 'make-owner', 'make-organiser', 'make-moderator', 'make-translator', 'remove'],
  invitation: ['send', 'withdraw', 'accept'],
  campaign: ['create', 'save', 'translate', 'publish', 'won', 'ended', 'archived'],
  petition: ['create', 'save', 'new-version', 'translate', 'publish', 'close', 'hand-in', 'answer'],
  name: ['hide', 'show'],
  mail: ['retry'],
  mailbox: ['save'],
  directory: ['export', 'import', 'import-undo', 'import-undo-ask'],
  entry: ['create', 'save', 'propose', 'remove', 'restore', 'check'],
  block: ['save', 'approve'],
  correction: ['accepted', 'rejected'],
  check: ['confirmed', 'corrected', 'removed'],
  case: ['create', 'save', 'status'],
  'harm-check': ['ask', 'safe', 'not_yet'],
  'model-letter': ['create', 'save', 'translate', 'publish', 'close', 'sending', 'copies'],
  'letter-set': ['add', 'remove'],
  letters: ['send', 'cancel', 'take-back'],
  letter: ['start', 'change', 'update', 'closing', 'freeze', 'mail', 'plan-b', 'take-back', 'close', 'resend'],
  copy: ['make', 'send'],
  signatory: ['add', 'change', 'remove', 'invite', 'vouch'],
  press: ['write'],
  kit: ['prepare'],
  delivery: ['recorded', 'corrected'],
  photo: ['added', 'published', 'hidden', 'removed', 'restored'],
  reply: ['record', 'scan', 'match', 'translate', 'published', 'put_away', 'received'],
} as const

export type AuditAction = { [Noun in keyof typeof acts]: `${Noun}.${(typeof acts)[Noun][number]}` }[keyof typeof acts]

/** All of them: "noun.verb". */
export const auditActions = Object.entries(acts).flatMap(([noun, verbs]) => verbs.map((verb) => `${noun}.${verb}`))
