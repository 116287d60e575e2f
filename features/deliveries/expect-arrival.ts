import { day } from '@/features/days'

/** How far a letter travels by post. */
export type PostalDistance = 'domestic' | 'continent' | 'world'

/**
 * Working days by which a letter has arrived nearly always; every answer built on them is an estimate.
 *  - domestic: national services aim at one to three days; five leave room for the country and for registered letters;
 *  - continent: in the European Union 97 of 100 letters across a border take five days (Directive 97/67/EC, Annex II);
 *    elsewhere there is no such promise, so twice that;
 *  - world: by air, with the customs and the security check of both ends, two to three weeks; four leave room.
 */
const workingDays: Record<PostalDistance, number> = { domestic: 5, continent: 10, world: 20 }

// United Nations M49 regions, the Americas in two; Cyprus stands with the European Union, whose post it is part of.
const continents = [
  'DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW IO TF',
  'AF AM AZ BH BD BT BN KH CN GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ VN YE',
  'AX AL AD AT BY BE BA BG HR CY CZ DK EE FO FI FR DE GI GR GG VA HU IS IE IM IT JE LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA GB XK XM',
  'AI AG AW BS BB BZ BM BQ VG CA KY CR CU CW DM DO SV GL GD GP GT HT HN JM MQ MX MS NI PA PR BL KN LC MF PM VC SX TT TC US VI',
  'AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE',
  'AS AU CX CC CK FJ PF GU HM KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF',
  'AQ',
].map((codes) => new Set(codes.split(' ')))

/** How far it is from one country to another (ISO 3166-1 alpha-2); a country we do not know is far away. */
export function postalDistance(from: string, to: string): PostalDistance {
  if (from === to) return 'domestic'
  return continents.some((countries) => countries.has(from) && countries.has(to)) ? 'continent' : 'world'
}

/** The day by which a letter posted on `postedOn` should be there: an estimate, rather too late than too early. */
export function expectedArrival(from: string, to: string, postedOn: Date): Date {
  let left = workingDays[postalDistance(from, to)]
  let at = postedOn.getTime()
  while (left > 0) {
    at += day
    if (isWorkingDay(at)) left -= 1
  }
  return new Date(at)
}

/** The last day on which a letter can be posted to arrive by `deadline`: an estimate, rather too early than too late. */
export function postUntil(from: string, to: string, deadline: Date): Date {
  let at = deadline.getTime()
  while (expectedArrival(from, to, new Date(at)) > deadline) at -= day
  return new Date(at)
}

/** Does post still arrive in time? With the day it has to be posted by; undefined without a deadline. */
export function postInTime(
  from: string,
  to: string,
  { deadline, today }: { deadline: Date | null; today: Date },
): { deadline: Date; until: Date; arrives: Date; inTime: boolean } | undefined {
  if (!deadline) return undefined
  const until = postUntil(from, to, deadline)
  return { deadline, until, arrives: expectedArrival(from, to, today), inTime: until >= today }
}

function isWorkingDay(at: number): boolean {
  const weekday = new Date(at).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
