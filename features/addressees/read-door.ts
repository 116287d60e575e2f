import type { Context } from '@/features/context'
import { placeOfCountry } from '@/features/places/distances'
import { chooseDoor, nearestShown } from './choose-door'
import { postDoubt } from './judge-postal-address'
import { authorities, embassies, ministries, stateOfTerritory } from './rules'
import type { DoorAnswer, DoorCandidate, DoorQuestion } from './schema'

/**
 * Finds the door for letters from a country to a state: the rule of `chooseDoor` on what the directory holds. Entries
 * that were removed are never offered.
 */
export async function readDoor({ db }: Context, question: DoorQuestion): Promise<DoorAnswer> {
  const candidates = await doorCandidates(db, question)
  const answer = chooseDoor(question, candidates)
  const isResponsible = answer.ok && answer.door.reason !== 'nearest' && answer.door.reason !== 'authority'
  if (isResponsible) return answer
  const near = await nearestCandidates(db, question)
  const known = new Set(near.map(({ id }) => id))
  return chooseDoor(question, [...near, ...candidates.filter(({ id }) => !known.has(id))])
}

type FoundCandidate = DoorCandidate & { addressLines: string[]; checkedOn: Date | null }

function withDoubt({ addressLines, checkedOn, ...candidate }: FoundCandidate): DoorCandidate {
  return { ...candidate, doubt: postDoubt({ ...candidate, addressLines, checkedOn }) }
}

/** Everybody who could be the door, in one statement over the index of states and countries. */
async function doorCandidates(db: Context['db'], question: DoorQuestion): Promise<DoorCandidate[]> {
  const { state, country, overrideId, fallbackId } = question
  const asked = [country, stateOfTerritory(country) ?? country]
  const named = [overrideId, fallbackId].filter((id) => id !== undefined)
  const everywhere = ['permanent_mission', ...ministries, ...authorities]
  const rows = await db.$queryRaw<FoundCandidate[]>`
    SELECT a.id, a.kind, a.state, a.host_country AS "hostCountry", a.host_city AS "hostCity", a.name, a.names, a.confidence,
      a.source_on AS "sourceOn", a.checked_on AS "checkedOn", coalesce(a.address_lines, '{}') AS "addressLines",
      cardinality(a.address_lines) > 0 AS "hasStreet",
      (SELECT coalesce(json_agg(json_build_object('country', c.country, 'kind', c.kind) ORDER BY c.country), '[]')
        FROM coverage c WHERE c.addressee_id = a.id
          AND (c.country = a.host_country OR c.country = ANY(${asked}::text[]))) AS covers,
      (SELECT count(*)::int FROM addressee_contacts p WHERE p.addressee_id = a.id AND p.off_at IS NULL) AS contacts,
      EXISTS (SELECT FROM addressee_contacts m
        WHERE m.addressee_id = a.id AND m.channel = 'email' AND m.purpose <> 'consular' AND m.off_at IS NULL) AS "hasEmail"
    FROM addressees a
    WHERE a.removed_at IS NULL AND a.id IN (
      SELECT c.addressee_id FROM coverage c WHERE c.state = ${state} AND c.country = ANY(${asked}::text[])
      UNION SELECT s.id FROM addressees s WHERE s.state = ${state} AND s.kind::text = ANY(${everywhere})
      UNION SELECT unnest(${named}::uuid[])
    )`
  return rows.map(withDoubt)
}

/**
 * The state's embassies that are least far away, asked for only where nobody is responsible; a few more than are shown,
 * because the rule decides between two in one town.
 */
async function nearestCandidates(db: Context['db'], { state, country }: DoorQuestion): Promise<DoorCandidate[]> {
  const { latitude, longitude } = placeOfCountry(country) ?? { latitude: null, longitude: null }
  const rows = await db.$queryRaw<FoundCandidate[]>`
    SELECT a.id, a.kind, a.state, a.host_country AS "hostCountry", a.host_city AS "hostCity", a.name, a.names, a.confidence,
      a.source_on AS "sourceOn", a.checked_on AS "checkedOn", coalesce(a.address_lines, '{}') AS "addressLines",
      cardinality(a.address_lines) > 0 AS "hasStreet", a.latitude, a.longitude,
      (SELECT coalesce(json_agg(json_build_object('country', c.country, 'kind', c.kind) ORDER BY c.country), '[]')
        FROM coverage c WHERE c.addressee_id = a.id AND c.country = a.host_country) AS covers,
      (SELECT count(*)::int FROM addressee_contacts p WHERE p.addressee_id = a.id AND p.off_at IS NULL) AS contacts,
      EXISTS (SELECT FROM addressee_contacts m
        WHERE m.addressee_id = a.id AND m.channel = 'email' AND m.purpose <> 'consular' AND m.off_at IS NULL) AS "hasEmail"
    FROM (
      SELECT id, kind, state, host_country, host_city, name, names, confidence, source_on, checked_on, address_lines,
        latitude, longitude
      FROM addressees WHERE state = ${state} AND removed_at IS NULL AND kind::text = ANY(${[...embassies]})
      ORDER BY power(sind((latitude - ${latitude}::float8) / 2), 2)
        + cosd(latitude) * cosd(${latitude}::float8) * power(sind((longitude - ${longitude}::float8) / 2), 2), id
      LIMIT ${nearestShown * 3}
    ) a`
  return rows.map(withDoubt)
}
