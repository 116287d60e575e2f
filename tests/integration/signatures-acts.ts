import fc from 'fast-check'
import type { NameDisplay } from '@/generated/prisma/enums'

/** Spellings that reach the owner, one that reaches somebody else, and one that no server takes. */
export const owners = ['victim@gmail.com', 'vic.tim+t@gmail.com'] as const
const strangers = ['victim@gmail.com', 'vic.tim+t@gmail.com', 'victim+x@example.org', 'victim+dead@gmail.com'] as const
export const refused = 'victim+dead@gmail.com'
/** Where each form of the owner says it comes from, so that a page tells it from any other. */
export const countries = [
  'DE',
  'FR',
  'ES',
  'IT',
  'SE',
  'NO',
  'FI',
  'DK',
  'AT',
  'CH',
  'NL',
  'BE',
  'PT',
  'IE',
  'GR',
  'RO',
  'BG',
]

const display = fc.constantFrom<NameDisplay>('none', 'initials', 'full')
/** What happens next to an address that two people type. */
export const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      who: fc.constant('stranger'),
      does: fc.constant('sign'),
      as: fc.constantFrom(...strangers),
      display,
      comment: fc.constantFrom('', 'a', 'b'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ who: fc.constant('stranger'), does: fc.constantFrom('open', 'take'), pick: fc.nat(9) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      who: fc.constant('owner'),
      does: fc.constant('sign'),
      as: fc.constantFrom(...owners),
      display,
    }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.constant('owner'), does: fc.constant('sign again') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.constant('owner'),
      does: fc.constant('sign late'),
      forms: fc.constantFrom(0, 3, 12),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ who: fc.constant('owner'), does: fc.constant('confirm'), display, own: fc.constant(true) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ who: fc.constant('owner'), does: fc.constantFrom('disown', 'withdraw', 'erase') }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.constant('owner'), does: fc.constant('show'), display }) },
  { weight: 1, arbitrary: fc.record({ who: fc.constant('time'), does: fc.constant('passes') }) },
)
export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never
