import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NameDisplay } from '@/generated/prisma/enums'
import {
  lowerShare,
  offeredAs,
  offeredDisplays,
  onlyLowers,
  type ReaderShares,
  readers,
  shares,
  showSigner,
} from './show-signer'

const gets = (parts: Partial<ReaderShares> = {}): ReaderShares => ({
  public: 'full',
  addressee: 'full',
  press: 'country',
  archive: 'country',
  ...parts,
})
const share = fc.constantFrom(...shares)
const anyGets = fc.record({ public: share, addressee: share, press: share, archive: share })
const anyDisplay = fc.constantFrom(...Object.values(NameDisplay))

describe('What a reader gets of a signer', () => {
  it('is the name for the addressee alone of who chose so', () => {
    const shown = readers.map((reader) => showSigner(reader, 'addressee', gets({ press: 'full', archive: 'full' })))
    expect(shown).toEqual(['country', 'full', 'country', 'country'])
  })

  it('never names who chose nobody', () => {
    fc.assert(
      fc.property(anyGets, fc.constantFrom(...readers), (all, reader) => {
        expect(['country', 'number']).toContain(showSigner(reader, 'none', all))
      }),
    )
  })

  it('is never more than the petition gives, nor more when the petition gives less', () => {
    fc.assert(
      fc.property(anyGets, anyGets, anyDisplay, fc.constantFrom(...readers), (before, after, display, reader) => {
        const shown = showSigner(reader, display, before)
        expect(lowerShare(shown, before[reader])).toBe(shown)
        const lowered = showSigner(reader, display, after)
        if (onlyLowers(before, after)) expect(lowerShare(shown, lowered)).toBe(lowered)
      }),
    )
  })
})

describe('A choice that is no longer asked', () => {
  it('is one that is, by which every reader gets the same', () => {
    expect(offeredAs('full', gets({ public: 'number' }))).toBe('addressee')
    fc.assert(
      fc.property(anyGets, anyDisplay, (all, display) => {
        const same = offeredAs(display, all)
        expect(offeredDisplays(all)).toContain(same)
        for (const reader of readers) expect(showSigner(reader, same, all)).toBe(showSigner(reader, display, all))
      }),
    )
  })
})

describe('The form of a petition offers', () => {
  it('all four where everybody may get names', () =>
    expect(offeredDisplays(gets())).toEqual(['none', 'initials', 'addressee', 'full']))

  it('no name in public where the public gets numbers', () =>
    expect(offeredDisplays(gets({ public: 'number' }))).toEqual(['none', 'initials', 'addressee']))

  it('nothing to choose where no reader gets more than countries', () =>
    expect(offeredDisplays(gets({ public: 'country', addressee: 'number' }))).toEqual(['none']))
})
