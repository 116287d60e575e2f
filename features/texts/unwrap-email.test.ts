import { expect, test } from 'vitest'
import { unwrapEmail } from './unwrap-email'

const address = 'anna@example.org'

test.each([
  address,
  `  ${address}\n`,
  `\u202A${address}\u202C`,
  `${address}\u200B`,
  `\uFEFFanna@\u00ADexample.org`,
  `Anna Muster <${address}>`,
  `"Muster, Anna" <${address}>`,
  `${address} <${address}>`,
  `<${address}>`,
  `Anna <mailto:${address}>`,
  `mailto:${address}`,
  `MAILTO:${address}?subject=Hello&cc=else@example.org`,
  'mailto:anna%40example.org',
  `'${address}'`,
  `„${address}“`,
  `«${address}»`,
  `(${address})`,
  `${address}.`,
  `${address},`,
  `${address};`,
  `${address} ;`,
  `mailto://${address}`,
  `${address} <mailto:${address}>`,
  `${address}<MAILTO:${address}?subject=Hello>`,
  `mailto:${address} <mailto:${address}>`,
  `[${address}](mailto:${address})`,
  `{${address}}`,
  'anna＠example.org',
  'anna@example。org',
])('%j is read as the address in it', (pasted) => expect(unwrapEmail(pasted)).toBe(address))

test.each([
  'anna@example.org, ben@example.org',
  'Anna <anna@example.org>, Ben <ben@example.org>',
  'ben@example.org <anna@example.org>',
  'anna muster@example.org',
  'write to anna@example.org',
  'anna@example.org\nRCPT TO:<ben@example.org>',
  'ben@example.org <mailto:anna@example.org>',
  '[ben@example.org](mailto:anna@example.org)',
  'mailto:anna@example.org%0D%0Aben',
  'mailto:anna%40example.org%2Cben%40example.org',
])('%j is not read as an address: nobody can say whose it is', (pasted) => {
  const read = unwrapEmail(pasted)
  expect(/^\S+$/.test(read) && read.split('@').length === 2).toBe(false)
})

test.each(['mailto:anna%2Bnews@example.org', 'anna+news@example.org <mailto:anna%2Bnews@example.org>'])(
  '%j: what a link writes with a per cent sign is read',
  (pasted) => expect(unwrapEmail(pasted)).toBe('anna+news@example.org'),
)

test.each([
  'mailto:%FF@example.org',
  'mailto:100%@example.org',
  '{anna}@example.org',
  '{{anna}}@example.org',
  '[anna]@example.org',
  '"anna"@example.org',
  "'anna'@example.org",
  'anna@{example.org}',
  'anna%2Bnews@example.org',
])('%j stays as it is, for the grammar to judge', (pasted) => expect(unwrapEmail(pasted)).toBe(pasted))

test("what belongs to an address stays: o'neil+news-1_@example.org", () => {
  expect(unwrapEmail("o'neil+news-1_@example.org")).toBe("o'neil+news-1_@example.org")
})
