/**
 * What the audit log knows, by the noun whose file of words says it: `messages/<language>/<noun>.json` has words for
 * each under `log`. An act is "object.verb".
 */
const acts = {
  campaigns: {
    campaign: ['create', 'save', 'translate', 'publish', 'won', 'ended', 'archived', 'show', 'local-copy'],
  },
  cases: {
    case: ['create', 'save', 'status', 'show', 'hide', 'portrait', 'appeal'],
    'harm-check': ['ask', 'safe', 'not_yet'],
  },
  collected: {
    'signature-import': ['bring', 'approve', 'refuse', 'count', 'undo', 'expire'],
  },
  comments: {
    comment: ['show', 'refuse', 'hide'],
  },
  content: {
    content: ['import', 'import-undo', 'export'],
  },
  copies: {
    copy: ['make', 'send'],
  },
  corrections: {
    correction: ['accepted', 'rejected'],
  },
  deliveries: {
    delivery: ['recorded', 'corrected'],
    photo: ['added', 'published', 'hidden', 'removed', 'restored'],
  },
  discussions: {
    discussion: ['open', 'switch-off'],
    contribution: ['show', 'refuse', 'reopen'],
  },
  endorsements: {
    endorsement: ['take', 'stop', 'show', 'refuse'],
    resolution: ['model', 'letter'],
  },
  entries: {
    entry: ['create', 'save', 'propose', 'remove', 'restore', 'check'],
    block: ['save', 'approve'],
    check: ['confirmed', 'corrected', 'removed'],
  },
  events: {
    event: ['create', 'save', 'translate', 'publish', 'confirm', 'held', 'not-held', 'call-off', 'restore'],
  },
  exports: {
    export: ['ask', 'approve', 'refuse', 'withdraw', 'make', 'fail', 'fetch', 'expire'],
  },
  'first-signatories': {
    'first-signatory': ['invite', 'remind', 'link', 'show', 'move', 'remove'],
  },
  'hand-ins': {
    petition: ['hand-in', 'refused', 'answer'],
    'hand-in': ['correct', 'picture', 'publish', 'hide', 'remove'],
  },
  imports: {
    directory: ['export', 'import', 'import-undo', 'import-undo-ask'],
  },
  kits: {
    kit: ['prepare'],
  },
  'letter-sets': {
    'letter-set': ['add', 'remove'],
  },
  letters: {
    letters: ['send', 'cancel', 'take-back'],
    letter: ['start', 'change', 'update', 'closing', 'freeze', 'mail', 'plan-b', 'take-back', 'close', 'resend'],
  },
  'model-letters': {
    'model-letter': ['create', 'save', 'translate', 'publish', 'close', 'sending', 'copies', 'bodies'],
  },
  organisers: {
    organiser: [
      'sign-in',
      'make-owner',
      'make-organiser',
      'make-leader',
      'make-moderator',
      'make-translator',
      'remove',
    ],
    invitation: ['send', 'withdraw', 'accept'],
  },
  outbox: {
    mail: ['retry'],
  },
  paper: {
    paper: ['enter', 'correct', 'count', 'return', 'remove', 'restore', 'scan', 'scan-remove'],
  },
  partners: {
    partner: ['create', 'save', 'open', 'close', 'remove'],
  },
  petitions: {
    petition: ['create', 'save', 'small-change', 'new-version', 'translate', 'publish', 'close'],
  },
  pictures: {
    picture: ['add', 'save', 'remove'],
  },
  press: {
    press: ['write'],
  },
  profiles: {
    profile: ['save'],
  },
  'public-proposals': {
    proposal: ['rules', 'ask', 'accept', 'reject', 'reopen', 'list', 'unlist'],
  },
  removals: {
    removal: ['ask', 'approve', 'refuse', 'done'],
  },
  replies: {
    mailbox: ['save'],
    reply: ['record', 'scan', 'match', 'translate', 'published', 'put_away', 'received'],
  },
  reports: {
    report: ['clear', 'publish', 'take-back', 'refuse', 'restore', 'save', 'picture', 'link', 'unlink', 'round-up'],
  },
  signatories: {
    signatory: ['add', 'change', 'remove', 'invite', 'vouch'],
  },
  signatures: {
    name: ['hide', 'show'],
  },
  stalls: {
    stall: ['open', 'change', 'end', 'shut', 'off', 'back', 'reread'],
  },
  statements: {
    statement: [
      'create',
      'save',
      'translate',
      'publish',
      'schedule',
      'unschedule',
      'withdraw',
      'throw-away',
      'take-back',
      'preview',
      'preview-end',
    ],
  },
  thanks: {
    petition: ['thanks'],
  },
  topics: {
    topic: ['create', 'save', 'remove'],
  },
  updates: {
    update: ['create', 'save', 'translate', 'test', 'ask', 'approve', 'reopen', 'send', 'pause', 'resume', 'stop'],
  },
} as const

type Acts = typeof acts
type Known = {
  [Noun in keyof Acts]: {
    [Thing in keyof Acts[Noun] & string]: `${Thing}.${Extract<Acts[Noun][Thing], readonly string[]>[number]}`
  }[keyof Acts[Noun] & string]
}

export type AuditAction = Known[keyof Known]

/** Where the words of an act are. */
export type ActWords = { [Noun in keyof Known]: `${Noun}.log.${Known[Noun]}` }[keyof Known]

/** All of them, and where the words of each are. */
export const actWords = new Map<string, ActWords>(
  Object.entries(acts).flatMap(([noun, things]) =>
    Object.entries<readonly string[]>(things).flatMap(([thing, verbs]) =>
      verbs.map((verb) => [`${thing}.${verb}`, `${noun}.log.${thing}.${verb}` as ActWords] as const),
    ),
  ),
)
