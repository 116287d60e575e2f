/** Names in the addresses of the demo: the petition that is open, and its letter. */
export const demoPetition = 'release-the-land-protest-detainees'
export const demoLetter = 'write-to-the-embassy-of-kazakhstan'
/** The letter set of the demo's day of action. */
export const demoSet = 'day-of-action-26-may-2016'

/** Its day of action, and one of its pickets. */
export const demoDay = 'day-of-action-25-may-2016'
export const demoPicket = 'picket-at-the-embassy-in-london'

/**
 * Addresses of the public pages without their language; what stands behind a token is added by the journeys that have
 * one. What the demo alone knows is named in braces: see `pathOf`.
 */
export const publicAddresses = [
  '',
  '/campaigns/{campaign}',
  '/campaigns/{campaign}/endorse',
  '/campaigns/{campaign}/resolve',
  '/updates/{update}',
  '/events',
  '/events?q=Berlin',
  '/events?year=2016',
  `/events/${demoDay}`,
  `/events/${demoPicket}`,
  `/petitions/${demoPetition}`,
  `/petitions/${demoPetition}?names=2`,
  '/petitions/urgent-action-free-the-lawyer',
  `/petitions/${demoPetition}/check-your-inbox`,
  `/petitions/${demoPetition}/comments`,
  `/petitions/${demoPetition}/count`,
  `/petitions/${demoPetition}/check`,
  `/endorse/${demoPetition}`,
  '/signatures/code',
  '/signatures/code?petition={petitionId}',
  `/letters/${demoLetter}`,
  `/letters/${demoLetter}?country=SI`,
  `/letters/${demoLetter}?country=KZ`,
  `/letters/${demoLetter}/{vienna}?country=SI`,
  `/letters/${demoLetter}/{vienna}?country=SI&language=de`,
  `/letters/${demoLetter}/check-your-inbox`,
  `/letters/${demoSet}`,
  `/letters/${demoSet}/sent/{sent}`,
  '/letters/code',
  '/letters/code?letter={letterId}',
  '/embassies',
  '/embassies?state=KZ&country=SI',
  '/embassies?country=SI',
  '/embassies?q=kasachstan+wien',
  '/embassies?q=Kazakstan',
  '/embassies?q=berlin+qwxyzk',
  '/embassies?host=SI&kind=embassies',
  '/embassies/KZ',
  '/embassies/KZ?kind=consulates',
  '/embassies/sources',
  '/addressees/{answered}',
  '/addressees/{answered}/record?show=letters',
  '/addressees/{vienna}',
  '/addressees/{vienna}/correct',
  '/addressees/{vienna}/correct/thanks',
  '/privacy',
  '/refused/503',
  '/nothing-here',
]

const things = ['/campaigns/{campaignId}', '/petitions/{petitionId}', '/letters/{letterId}']

/** Addresses of the desk's pages without their language, for somebody who is signed in. */
export const deskAddresses = [
  '',
  '/campaigns/new',
  ...things,
  ...things.map((thing) => `${thing}/edit`),
  ...['showing', 'new-petition', 'new-letter', 'mailbox', 'updates', 'new-update', 'events', 'new-event'].map(
    (page) => `/campaigns/{campaignId}/${page}`,
  ),
  ...['bodies', 'copies', 'press', 'sending', 'harm-check'].map((page) => `/letters/{letterId}/${page}`),
  ...['set', 'set/start', 'set/{setLetter}'].map((page) => `/letters/{setId}/${page}`),
  '/endorsements',
  '/petitions/{petitionId}/endorsements',
  '/campaigns/{campaignId}/endorsements',
  '/petitions/{petitionId}/endorsements?state=shown',
  '/petitions/{petitionId}/first-signatories',
  '/petitions/{petitionId}/paper',
  '/paper/{paper}',
  '/petitions/{petitionId}/hand-in',
  '/petitions/{petitionId}/stalls',
  '/petitions/{petitionId}/thanks',
  '/updates/{update}',
  ...['', '/edit'].map((page) => `/updates/{draft}${page}`),
  ...['', '/edit'].map((page) => `/events/{event}${page}`),
  '/team/removals',
  '/comments',
  '/comments?state=shown',
  '/cases',
  '/cases/{case}',
  '/deliveries?model={setId}',
  '/deliveries/{delivery}',
  '/promises',
  '/replies',
  '/directory',
  '/directory?state=KZ',
  ...['new', 'checks', 'corrections', 'import'].map((page) => `/directory/${page}`),
  ...['', '/blocks', '/history'].map((page) => `/directory/{vienna}${page}`),
  '/exports',
  '/exports/{export}',
  '/petitions/{petitionId}/collected',
  '/collected/{collected}',
  '/petitions/{petitionId}/export',
  '/petitions/{petitionId}/export?kind=updates',
  '/campaigns/{campaignId}/export',
  '/mail',
  '/team',
].map((page) => `/desk${page}`)
