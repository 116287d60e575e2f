import { phraseKit } from '@/features/kits/phrase-kit'
import { createRandom } from './random'

/** What a kit is printed from, with letter and office in a few words. */
interface KitParts {
  /** How many stand under the letter; one in ten of them for one large body. */
  signatories: number
  /** Language of the letter, and of those who carry it. */
  letterLocale?: string
  locale?: string
  paper?: 'a4' | 'us-letter'
}

const names: readonly [given: string, family: string][] = [
  ['Anna', 'Lindström'],
  ['Maximiliane', 'Freifrau von Hohenstein-Wartenberg'],
  ['Ștefan', 'Țurcanu'],
  ['Nguyễn Thị', 'Minh Khai'],
  ['Екатерина', 'Щёлокова'],
  ['Нұрсұлтан', 'Әбдіғаппарұлы'],
  ['Айгүл', 'Сәрсенбаева'],
  ['محمد', 'عبد الرحمن'],
  ['פנינה', 'רוזנצווייג'],
  ['გიორგი', 'მელაძე'],
]
const bodies = [
  '',
  '',
  'Teachers’ Union',
  'International Federation of Transport, Dock and Allied Workers of the Northern Provinces and Islands, Second Branch',
  'Тәуелсіз кәсіподақтар ұйымы',
  'Первичная профсоюзная организация нефтяников Мангистауской области',
]
const large = 'Assembly of Tenants and Land Workers'

/** A kit for an embassy in Berlin: names in six scripts, long organisations, none of them anybody in particular. */
export function kitToPrint({ signatories, letterLocale = 'en', locale = 'en', paper = 'a4' }: KitParts) {
  const random = createRandom('kit')
  const people = Array.from({ length: signatories }, () => {
    const [given, family] = random.pick(names)
    const body = random.chance(0.1) ? large : random.pick(bodies)
    return { name: `${given} ${family}`, body }
  })
  const { signatures, ...words } = phraseKit(letterLocale)
  const text =
    'We write about people who were arrested because they wanted to meet in peace and to speak about the land they live on.'
  return {
    locale,
    paper,
    reference: 'K7QM-4TXP',
    campaign: 'Arrests around the land protests',
    letter: {
      locale: letterLocale,
      sender: ['Solidarity campaign'],
      returnLine: '',
      dateline: 'Berlin, 26 May 2016',
      address: [
        'His/Her Excellency the Ambassador',
        'of the Republic of Kazakhstan',
        'Nordendstraße 14–17',
        '13156 Berlin',
      ],
      reference: 'Our reference: K7QM-4TXP',
      subject: 'Arrests in Kazakhstan',
      salutation: 'Your Excellency,',
      body: [
        { kind: 'paragraph' as const, text: `${text} `.repeat(4).trim() },
        {
          kind: 'list' as const,
          items: ['Release all those detained.', 'Drop the charges.', 'Respect the freedom of speech.'],
        },
      ],
      close: 'Yours sincerely,',
      signatures: people.map(({ name, body }) => (body ? [name, `Secretary, ${body}`] : [name])),
      bodies: people.map(({ body }) => body),
    },
    words: { ...words, signatures: signatures('26 May 2016') },
    petition: {
      title: 'Freedom for those arrested',
      total: 12_345,
      countries: ['Germany', 'United Kingdom', 'Kazakhstan', 'Sweden', 'Bosnia and Herzegovina', 'India', 'Canada'].map(
        (name, index) => ({ name, count: 3_000 - index * 400 }),
      ),
    },
    office: {
      name: 'Embassy of the Republic of Kazakhstan',
      place: 'Berlin, Germany',
      city: 'Berlin',
      latitude: 52.58,
      longitude: 13.4,
    },
    door: { url: 'https://postbag.example/o/K7QM-4TXP-9ABC', code: 'K7QM-4TXP-9ABC' },
  }
}
