import { demoLetter, demoPetition, demoSet, query } from './site'

/** Addresses without their language; what stands behind a token is added by the journeys that have one. */
export async function publicPages(): Promise<string[]> {
  const [ids] = await query<{ campaign: string; sent: string; embassy: string; vienna: string }>(
    `SELECT c.slug AS campaign,
       (SELECT l.id FROM letters l WHERE l.published_text IS NOT NULL AND l.state = 'out' ORDER BY l.id LIMIT 1) AS sent,
       (SELECT l.addressee_id FROM letters l WHERE l.published_text IS NOT NULL ORDER BY l.id LIMIT 1) AS embassy,
       (SELECT id FROM addressees WHERE state = 'KZ' AND kind = 'embassy' AND host_country = 'AT' LIMIT 1) AS vienna
     FROM campaigns c JOIN model_letters m ON m.campaign_id = c.id WHERE m.slug = $1`,
    [demoLetter],
  )
  if (!ids) throw new Error('There is no demo')
  return [
    '',
    `/campaigns/${ids.campaign}`,
    `/petitions/${demoPetition}`,
    `/petitions/${demoPetition}?names=2`,
    `/petitions/${demoPetition}/check-your-inbox`,
    '/signatures/code',
    `/letters/${demoLetter}`,
    `/letters/${demoLetter}?country=SI`,
    `/letters/${demoLetter}?country=KZ`,
    `/letters/${demoLetter}/${ids.vienna}?country=SI`,
    `/letters/${demoLetter}/${ids.vienna}?country=SI&language=de`,
    `/letters/${demoLetter}/check-your-inbox`,
    `/letters/${demoSet}`,
    `/letters/${demoSet}/sent/${ids.sent}`,
    '/letters/code',
    '/embassies',
    '/embassies?state=KZ&country=SI',
    '/embassies?country=SI',
    '/embassies?q=kasachstan+wien',
    '/embassies?q=Kazakstan',
    '/embassies?q=berlin+qwxyzk',
    '/embassies?host=SI&kind=embassies',
    '/embassies/KZ',
    '/embassies/KZ?kind=consulates',
    `/addressees/${ids.embassy}`,
    `/addressees/${ids.embassy}/record?show=letters`,
    `/addressees/${ids.vienna}`,
    `/addressees/${ids.vienna}/correct`,
    `/addressees/${ids.vienna}/correct/thanks`,
    '/privacy',
    '/refused/503',
    '/nothing-here',
  ]
}

/** The desk's pages, for somebody who is signed in. */
export async function deskPages(): Promise<string[]> {
  const [ids] = await query<Record<'campaign' | 'petition' | 'letter' | 'delivery' | 'set' | 'one' | 'case', string>>(
    `SELECT c.id AS campaign, p.id AS petition, m.id AS letter, s.id AS set,
       (SELECT id FROM deliveries WHERE outcome = 'reply_promised' ORDER BY id LIMIT 1) AS delivery,
       (SELECT id FROM letters WHERE model_letter_id = s.id AND origin = 'campaign' ORDER BY country LIMIT 1) AS one,
       (SELECT id FROM cases WHERE team_id = c.team_id ORDER BY id LIMIT 1) AS case
     FROM campaigns c
     JOIN model_letters m ON m.campaign_id = c.id AND m.slug = $1
     JOIN petitions p ON p.campaign_id = c.id AND p.slug = $2
     JOIN model_letters s ON s.slug = $3`,
    [demoLetter, demoPetition, demoSet],
  )
  const [office] = await query<{ id: string }>(
    `SELECT id FROM addressees WHERE state = 'KZ' AND kind = 'embassy' AND host_country = 'AT' LIMIT 1`,
  )
  if (!ids || !office) throw new Error('There is no demo')
  const things = [`/campaigns/${ids.campaign}`, `/petitions/${ids.petition}`, `/letters/${ids.letter}`]
  return [
    '',
    '/campaigns/new',
    ...things,
    ...things.map((thing) => `${thing}/edit`),
    ...['new-petition', 'new-letter', 'mailbox'].map((page) => `/campaigns/${ids.campaign}/${page}`),
    ...['copies', 'press', 'sending', 'harm-check'].map((page) => `/letters/${ids.letter}/${page}`),
    ...['set', 'set/start', `set/${ids.one}`].map((page) => `/letters/${ids.set}/${page}`),
    '/cases',
    `/cases/${ids.case}`,
    `/deliveries?model=${ids.set}`,
    `/deliveries/${ids.delivery}`,
    '/promises',
    '/replies',
    '/directory?state=KZ',
    ...['new', 'checks', 'corrections', 'import'].map((page) => `/directory/${page}`),
    ...['', '/blocks', '/history'].map((page) => `/directory/${office.id}${page}`),
    '/mail',
    '/team',
  ].map((page) => `/desk${page}`)
}
