import { demoLetter, demoPetition, demoSet, deskAddresses, publicAddresses } from './addresses'
import { query } from './site'

let known: Promise<Record<string, string>> | undefined

/** What stands in braces in the addresses, as it is in the demo of the running site. */
async function placesOfDemo(): Promise<Record<string, string>> {
  const [ids] = await query<Record<string, string | null>>(
    `SELECT c.slug AS campaign, c.team_id AS team, c.id AS "campaignId", p.id AS "petitionId", m.id AS "letterId", s.id AS "setId",
       (SELECT id FROM letters WHERE published_text IS NOT NULL AND state = 'out' ORDER BY id LIMIT 1) AS sent,
       (SELECT addressee_id FROM letters WHERE published_text IS NOT NULL ORDER BY id LIMIT 1) AS answered,
       (SELECT id FROM addressees WHERE state = 'KZ' AND kind = 'embassy' AND host_country = 'AT' LIMIT 1) AS vienna,
       (SELECT id FROM deliveries WHERE outcome = 'reply_promised' ORDER BY id LIMIT 1) AS delivery,
       (SELECT id FROM letters WHERE model_letter_id = s.id AND origin = 'campaign' ORDER BY country LIMIT 1) AS "setLetter",
       (SELECT id FROM cases WHERE team_id = c.team_id ORDER BY id LIMIT 1) AS case,
       (SELECT id FROM exports WHERE team_id = c.team_id ORDER BY number LIMIT 1) AS export,
       (SELECT id FROM paper_batches WHERE petition_id = p.id ORDER BY created_at LIMIT 1) AS paper,
       (SELECT id FROM signature_imports WHERE petition_id = p.id ORDER BY number LIMIT 1) AS collected,
       (SELECT id FROM updates WHERE campaign_id = c.id AND purpose = 'updates' AND state = 'sent' ORDER BY id LIMIT 1) AS update,
       (SELECT id FROM updates WHERE campaign_id = c.id AND state = 'draft' ORDER BY id LIMIT 1) AS draft,
       (SELECT id FROM partners WHERE campaign_id = c.id ORDER BY id LIMIT 1) AS partner,
       (SELECT id FROM events WHERE campaign_id = c.id ORDER BY id LIMIT 1) AS event,
       (SELECT id FROM reports WHERE campaign_id = c.id AND state = 'received' ORDER BY received_at LIMIT 1) AS report,
       (SELECT id FROM statements WHERE slug = 'an-early-election-without-a-choice') AS statement,
       (SELECT id FROM public_proposals WHERE team_id = c.team_id AND state = 'waiting' ORDER BY waits_since, id LIMIT 1) AS proposal,
       (SELECT id FROM topics WHERE slug = 'elections-and-assembly') AS topic
     FROM campaigns c
     JOIN model_letters m ON m.campaign_id = c.id AND m.slug = $1
     JOIN petitions p ON p.campaign_id = c.id AND p.slug = $2
     JOIN model_letters s ON s.slug = $3`,
    [demoLetter, demoPetition, demoSet],
  )
  if (!ids || Object.values(ids).includes(null)) throw new Error(`The demo lacks something: ${JSON.stringify(ids)}`)
  return ids as Record<string, string>
}

/** An address with its braces filled in, as a browser asks for it. */
export async function pathOf(address: string): Promise<string> {
  known ??= placesOfDemo()
  const places = await known
  return address.replace(/\{(\w+)\}/g, (brace, name) => places[name] ?? brace)
}

/** All public pages, as a browser asks for them. */
export function publicPages(): Promise<string[]> {
  return Promise.all(publicAddresses.map(pathOf))
}

/** All pages of the desk, as a browser asks for them. */
export function deskPages(): Promise<string[]> {
  return Promise.all(deskAddresses.map(pathOf))
}
