import type { DeliveryChannel, DeliveryOutcome, SignatoryCapacity } from '@/generated/prisma/enums'
import type { Texts } from '@/tests/factories/words'
import { countryParagraphs } from './country-paragraphs'

/** One letter of the day of action, 25–26 May 2016, and what is known of its way. People are named by office alone. */
export interface DayOfActionLetter {
  country: string
  city: string
  locale: 'en' | 'de'
  /** The day on the letter. */
  datedOn: string
  /** Who stands at its head. */
  writer: string
  signatories: { role: string; organisation?: string; capacity: SignatoryCapacity }[]
  channel: DeliveryChannel
  /** What was told, the last word last; nothing where nobody has told anything. */
  outcomes: DeliveryOutcome[]
  /** What an organiser added to the outcome. */
  note?: string
  /** Time of the day at the door, and who came there, described. */
  time?: string
  byWhom?: string
}

const councillor = { role: 'City councillor', capacity: 'personal' as const }

/** What the letters of that day say of each country: in May 2016 some of it was still to come. */
export const dayOfActionParagraphs: Readonly<Record<string, Texts>> = {
  ...countryParagraphs,
  DE: {
    ...countryParagraphs.DE,
    de: 'Deutschland hat in diesem Jahr den Vorsitz der OSZE inne, Ihr Land hatte ihn 2010. Auf dem Gipfel in Astana haben damals alle Teilnehmerstaaten bekräftigt, dass Menschenrechtsverpflichtungen ein unmittelbares und berechtigtes Anliegen eines jeden von ihnen sind.',
    en: 'This year Germany holds the chairmanship of the OSCE, as your country did in 2010. At the summit in Astana all participating States affirmed that human rights commitments are a direct and legitimate concern of each of them.',
    ru: 'В этом году в ОБСЕ председательствует Германия, в 2010-м — Ваша страна. На саммите в Астане все государства-участники подтвердили, что обязательства в области прав человека прямо и законно касаются каждого из них.',
  },
  SE: {
    ...countryParagraphs.SE,
    en: 'This year the Swedish Freedom of the Press Act turns 250. What it has taught us is simple: a state hears of its mistakes sooner when people may name them aloud.',
    ru: 'В этом году шведскому закону о свободе печати исполняется 250 лет. Он научил нас простой вещи: государство раньше узнаёт о своих ошибках, если люди могут называть их вслух.',
  },
}

export const dayOfAction: readonly DayOfActionLetter[] = [
  {
    country: 'GB',
    city: 'London',
    writer: 'Campaign for the detained in Kazakhstan',
    locale: 'en',
    datedOn: '2016-05-25',
    signatories: [
      {
        role: 'Campaign secretary',
        organisation: 'the campaign and all affiliated organisations',
        capacity: 'on_behalf',
      },
    ],
    channel: 'by_hand',
    outcomes: ['photographed_or_threatened', 'refused_at_door', 'door_locked'],
    time: '13:00',
    byWhom: 'Nobody opened; a man came out by a side door with a camera',
    note: 'Trade unionists and political organisations stood outside. The embassy locked its doors and refused the letter; somebody came out to photograph those who had brought it.',
  },
  {
    country: 'DE',
    city: 'Berlin',
    writer: 'Solidarität mit den Festgenommenen in Kasachstan',
    locale: 'de',
    datedOn: '2016-05-25',
    signatories: [{ role: 'Für die Überbringerinnen und Überbringer des Schreibens', capacity: 'personal' }],
    channel: 'by_hand',
    outcomes: ['accepted_by_official', 'reply_promised'],
    time: '11:30',
    byWhom: 'Two officials at the gate',
    note: 'The letter was taken, and officials promised a reply.',
  },
  {
    country: 'IN',
    city: 'New Delhi',
    writer: 'Solidarity with the detained in Kazakhstan',
    locale: 'en',
    datedOn: '2016-05-25',
    signatories: [
      { role: 'National secretary', organisation: 'a socialist organisation in India', capacity: 'on_behalf' },
    ],
    channel: 'post',
    outcomes: [],
  },
  {
    country: 'CA',
    city: 'Ottawa',
    writer: 'Solidarity with the detained in Kazakhstan',
    locale: 'en',
    datedOn: '2016-05-26',
    signatories: [
      { role: 'National organiser', organisation: 'a socialist organisation in Canada', capacity: 'on_behalf' },
    ],
    channel: 'post',
    outcomes: [],
  },
  {
    country: 'AU',
    city: 'Canberra',
    writer: 'Solidarity with the detained in Kazakhstan',
    locale: 'en',
    datedOn: '2016-05-26',
    signatories: [{ role: 'For the supporters of the campaign in Australia', capacity: 'personal' }],
    channel: 'post',
    outcomes: [],
  },
  {
    country: 'SE',
    city: 'Stockholm',
    writer: 'City councillors for the detained in Kazakhstan',
    locale: 'en',
    datedOn: '2016-05-26',
    signatories: [
      { ...councillor, organisation: 'a town in the north' },
      { ...councillor, organisation: 'a town in the north' },
      { ...councillor, organisation: 'a town in the south' },
      { ...councillor, organisation: 'a town in the south' },
      { role: 'National chair', organisation: 'the councillors’ party', capacity: 'on_behalf' },
    ],
    channel: 'post',
    outcomes: [],
  },
]
