import type { Dossier, NamedSigner } from '@/features/hand-ins/read-dossier'
import { createRandom } from './random'

const given = [
  'Anna',
  'Maximiliane',
  'Ștefan',
  'Nguyễn Thị',
  'Екатерина',
  'Нұрсұлтан',
  'Айгүл',
  'محمد',
  'פנינה',
  'გიორგი',
]
const family = [
  'Lindström',
  'von Hohenstein-Wartenberg',
  'Țurcanu',
  'Minh Khai',
  'Щёлокова',
  'Әбдіғаппарұлы',
  'عبد الرحمن',
]
const lines = [
  '',
  '',
  'Teacher, Ljubljana',
  'Первичная профсоюзная организация нефтяников, Ақтау',
  'Secretary, Teachers’ Union, Leeds',
]
const countries = ['GB', 'DE', 'KZ', 'SE', 'BA', 'IN', 'CA', 'FR', 'RU', 'SI']

const text = `Who we are: people who were not asked.

We note that **nine miners** were arrested because they *went on strike*:

- on 25 May, in the morning;
- without a warrant.

## What we ask

1. That they are released.
2. That their [lawyer](https://example.org/lawyer) may speak to them.

> Nobody is free alone.`

/** A text that has one part. */
const alone = (text: string) => ({ part: 'text' as const, text, headed: false })

/** What a second version changed of the first, and that it was mended twice since. */
const change: Dossier['versions'][number]['texts'][number]['change'] = {
  version: 2,
  locale: 'en',
  since: new Date('2026-05-12'),
  pieces: [
    {
      piece: 'text',
      compared: [
        { kind: 'same', text: '… they went on strike:\n\n- on ' },
        { kind: 'removed', text: '24' },
        { kind: 'added', text: '25' },
        { kind: 'same', text: ' May, in the morning;\n- without a warrant. …' },
      ],
    },
  ],
  mended: [new Date('2026-05-14'), new Date('2026-05-20')],
}

/** The same in three parts. */
const inParts = [
  { part: 'whoWeAre' as const, text: 'People who were not asked.', headed: true },
  { part: 'whatWeNote' as const, text: 'That **nine miners** were arrested.', headed: true },
  { part: 'text' as const, text, headed: true },
]

/** A dossier with so many names, none of them anybody in particular, in six scripts. */
export function dossierToPrint({ names = 40, ...parts }: Partial<Dossier> & { names?: number } = {}): Dossier {
  const random = createRandom('dossier')
  const each = Math.ceil(names / countries.length)
  const signers = (): NamedSigner => ({
    name: `${random.pick(given)} ${random.pick(family)}`,
    line: random.pick(lines),
  })
  const titled = {
    title: 'Release the nine miners of the northern pit',
    summary: 'Nine miners are held for a strike. We ask that they be released, and that their lawyer may see them.',
    addresseeLine: 'To the Minister of Justice',
  }
  const russian = {
    locale: 'ru',
    title: 'Освободите девятерых шахтёров',
    summary: 'Девять шахтёров под арестом за забастовку.',
    addresseeLine: 'Министру юстиции',
    parts: [alone('Мы просим освободить **девятерых шахтёров**.')],
    demands: ['Освободить задержанных.', 'Снять обвинения.'],
    change: undefined,
  }
  return {
    reader: 'addressee',
    share: 'full',
    nameless: false,
    locale: 'en',
    paper: 'a4',
    demo: false,
    campaign: 'Arrests around the land protests',
    ...titled,
    textLocale: 'en',
    office: { name: 'Embassy of the Republic of Kazakhstan', place: 'Berlin, Germany' },
    on: new Date('2026-05-26T10:00:00Z'),
    total: Math.ceil(names * 1.4),
    others: [
      {
        kind: 'paper',
        count: 312,
        rows: [
          { name: 'Berlin, Germany', on: new Date('2026-05-01'), count: 212 },
          { name: 'Malmö, Sweden', on: new Date('2026-05-09'), count: 100 },
        ],
      },
      { kind: 'elsewhere', count: 200, rows: [] },
    ],
    together: Math.ceil(names * 1.4) + 512,
    check: {
      url: 'https://sign.example.org/en/petitions/release-the-nine-miners-of-the-northern-pit/count',
      newest: { day: new Date('2026-05-25'), root: '9f'.repeat(32) },
    },
    countries: countries.slice(0, 7).map((country, at) => ({ country, count: 3_000 - at * 410 })),
    versions: [
      {
        number: 1,
        signed: 120,
        texts: [{ locale: 'en', ...titled, parts: [alone(text)], demands: [], change: undefined }],
      },
      {
        number: 2,
        signed: 1_114,
        texts: [
          {
            locale: 'en',
            ...titled,
            parts: inParts,
            demands: ['Release all those detained.', 'Drop the charges.'],
            change,
          },
          russian,
        ],
      },
    ],
    organisations: [],
    namedApart: { stalls: [], elsewhere: [] },
    first: [],
    named: countries.map((country, at) => ({
      country,
      names: Array.from({ length: Math.max(0, Math.min(each, names - at * each)) }, signers),
    })),
    ...parts,
  }
}
