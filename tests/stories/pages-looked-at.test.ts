import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressPattern } from '@/server/address-patterns'
import { deskAddresses, publicAddresses } from '@/tests/journeys/harness/addresses'

/* The journeys look at the pages that two lists name, with the rules for accessibility among others: a new page is one. */

const looked = [...publicAddresses, ...deskAddresses].map((address) => address.replace(/\?.*/, '').replace(/[{}]/g, ''))
const pages = globSync('app/*/**/page.tsx').map((file) =>
  file.replace(/^app\/\[locale\]|\/page\.tsx$|\/\([\w-]+\)/g, ''),
)
const alone = pages.filter((page) => !page.includes('['))

/** What a page is seen by: an address that leads to it, and to no page of a name of its own. */
function isLookedAt(page: string): boolean {
  const pattern = new RegExp(`^${addressPattern(page)}$`)
  return looked.some((address) => pattern.test(address) && (address === page || !alone.includes(address)))
}

/** Those behind a link of a mail, or of something that a journey has made, and those that answer an act. */
const otherwise = [
  '/comments/[token]',
  '/desk/campaigns/[id]/preview',
  '/desk/collected/[id]/approve/[token]',
  '/desk/content/[id]',
  '/desk/directory/import/[id]',
  '/desk/events/[id]/preview',
  '/desk/exports/[id]/approve/[token]',
  '/desk/invitations/[token]',
  '/desk/paper/[id]/check/[token]',
  '/desk/petitions/[id]/collected/new',
  '/desk/petitions/[id]/preview',
  '/desk/replies/[id]',
  '/desk/sign-in',
  '/desk/sign-in/[token]',
  '/desk/sign-in/check',
  '/desk/statements/[id]/preview',
  '/desk/updates/[id]/preview',
  '/done/[what]',
  '/endorsements/[token]',
  '/first-signatories/[token]',
  '/letters/confirm/[token]',
  '/letters/cosign/[token]',
  '/o/[code]',
  '/previews/[token]',
  '/proposals/[token]',
  '/sign-ups/[token]',
  '/signatures/[token]',
  '/signatures/[token]/confirm',
  '/signatures/[token]/text',
  '/stall/[code]',
  '/unsubscribe/[token]',
]

test('every page is named in tests/journeys/harness/addresses.ts, or comes up otherwise', () => {
  expect(pages.length).toBeGreaterThan(60)
  expect(pages.filter((page) => !isLookedAt(page)).sort()).toEqual(otherwise)
})
