import type { DeliveryChannel, DeliveryOutcome, SignatoryCapacity } from '@/generated/prisma/enums'

/** One letter of the day of action, 25–26 May 2016, and what is known of its way. People are named by office alone. */
export interface DayOfActionLetter {
  country: string
  city: string
  locale: 'en' | 'de'
  /** The day on the letter. */
  datedOn: string
  /** The country's paragraph, where that day wants other words than today. */
  paragraph?: string
  signatories: { role: string; organisation?: string; capacity: SignatoryCapacity }[]
  channel: DeliveryChannel
  /** What was told, the last word last; nothing where nobody has told anything. */
  outcomes: DeliveryOutcome[]
  /** What an organiser added to the outcome. */
  note?: string
}

const councillor = { role: 'City councillor', capacity: 'personal' as const }

export const dayOfAction: readonly DayOfActionLetter[] = [
  {
    country: 'GB',
    city: 'London',
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
    note: 'Trade unionists and political organisations stood outside. The embassy locked its doors and refused the letter; somebody came out to photograph those who had brought it.',
  },
  {
    country: 'DE',
    city: 'Berlin',
    locale: 'de',
    datedOn: '2016-05-25',
    paragraph:
      'Deutschland hat in diesem Jahr den Vorsitz der OSZE inne, Ihr Land hatte ihn 2010. Auf dem Gipfel in Astana haben damals alle Teilnehmerstaaten bekräftigt, dass Menschenrechtsverpflichtungen ein unmittelbares und berechtigtes Anliegen eines jeden von ihnen sind.',
    signatories: [{ role: 'Für die Überbringerinnen und Überbringer des Schreibens', capacity: 'personal' }],
    channel: 'by_hand',
    outcomes: ['accepted_by_official', 'reply_promised'],
    note: 'The letter was taken, and officials promised a reply.',
  },
  {
    country: 'IN',
    city: 'New Delhi',
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
    locale: 'en',
    datedOn: '2016-05-26',
    signatories: [{ role: 'For the supporters of the campaign in Australia', capacity: 'personal' }],
    channel: 'post',
    outcomes: [],
  },
  {
    country: 'SE',
    city: 'Stockholm',
    locale: 'en',
    datedOn: '2016-05-26',
    paragraph:
      'This year the Swedish Freedom of the Press Act turns 250. What it has taught us is simple: a state hears of its mistakes sooner when people may name them aloud.',
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
