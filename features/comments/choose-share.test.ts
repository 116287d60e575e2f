import { describe, expect, test } from 'vitest'
import { shares } from '@/features/signatures/show-signer'
import { NameDisplay, type ReaderShare } from '@/generated/prisma/enums'
import { chooseShare, offeredNames } from './choose-share'
import { commentNames } from './rules'

const gives = (share: ReaderShare) => ({ public: share, addressee: 'full', press: 'full', archive: 'full' }) as const
const rank = (share: ReaderShare) => shares.indexOf(share)

describe('the name beside a comment', () => {
  test('is never more than was asked for, than the signer shows the public, and than the petition gives it', () => {
    for (const display of Object.values(NameDisplay))
      for (const given of shares)
        for (const named of commentNames) {
          const shown = rank(chooseShare(named, display, gives(given)))
          expect(shown).toBeGreaterThanOrEqual(rank(given))
          expect(shown).toBeGreaterThanOrEqual({ unnamed: 2, initials: 1, full: 0 }[named])
          if (display === 'none' || display === 'addressee') expect(shown).toBeGreaterThanOrEqual(2)
          if (display === 'initials') expect(shown).toBeGreaterThanOrEqual(1)
        }
  })

  test('is offered where it would be shown', () => {
    expect(offeredNames('full', gives('full'))).toEqual(['unnamed', 'initials', 'full'])
    expect(offeredNames('full', gives('initials'))).toEqual(['unnamed', 'initials'])
    expect(offeredNames('initials', gives('full'))).toEqual(['unnamed', 'initials'])
    expect(offeredNames('addressee', gives('full'))).toEqual(['unnamed'])
    expect(offeredNames('full', gives('number'))).toEqual(['unnamed'])
  })
})
