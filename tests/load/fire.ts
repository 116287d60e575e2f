import { randomBytes } from 'node:crypto'
import autocannon from 'autocannon'

/** What came back in one run. Answers count only with the wanted status. */
export interface Shots {
  perSecond: number
  wanted: number
  others: number
}

/** Asks for one address with 32 connections for some seconds. */
export async function fireGets(url: string, seconds: number): Promise<Shots> {
  const result = await autocannon({ url, connections: 32, duration: seconds, headers: { 'accept-encoding': 'br' } })
  return count(result, result['2xx'], seconds)
}

/** Posts the form of a petition with 32 connections for some seconds, each time as somebody else from somewhere else. */
export async function fireForms(url: string, token: string, seconds: number): Promise<Shots> {
  const result = await autocannon({
    url,
    connections: 32,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(url).origin },
    requests: [
      {
        setupRequest: (request) => {
          const who = randomBytes(8)
          const fields = {
            name: 'Айгүл Example',
            email: `${who.toString('hex')}@example.org`,
            country: 'DE',
            city: 'Berlin',
            role: '',
            organisation: '',
            comment: 'Free them.',
            display: 'none',
            consent: 'yes',
            website: '',
            token,
          }
          const network = `${1 + (who.readUInt8(0) % 220)}.${who.readUInt8(1)}.${who.readUInt8(2)}.7`
          return {
            ...request,
            body: new URLSearchParams(fields).toString(),
            headers: { ...request.headers, 'x-forwarded-for': network },
          }
        },
      },
    ],
  })
  return count(result, result['3xx'], seconds)
}

function count(result: autocannon.Result, wanted: number, seconds: number): Shots {
  const all = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  return { perSecond: wanted / seconds, wanted, others: all - wanted + result.errors }
}
