import { type AddressLocale, formOfAddress } from '@/features/forms-of-address/address-office'
import { arrangeSender } from '@/features/forms-of-address/arrange-address'
import { addressBlock, type EnvelopeAddressee } from '@/features/forms-of-address/envelope-lines'
import { type ComposedLetter, composeLetter } from '@/features/letters/compose-letter'
import { phraseLetter } from '@/features/letters/phrase-letter'
import { landDemands } from '@/prisma/seed/demands'
import { readText } from '@/prisma/seed/read-text'

export const kinds = [
  ...(['embassy', 'consulate_general', 'permanent_mission', 'foreign_ministry', 'president_office'] as const),
  'newspaper',
] as const
export type Kind = (typeof kinds)[number]

interface Ground {
  /** Where the office sits, and where the letter is posted. */
  host: Pick<EnvelopeAddressee, 'hostCountry' | 'hostCity' | 'addressLines' | 'postalCode'>
  from: string
  paper: string
  sender: { name: string; town: string; address: string[]; role: string; organisation: string }
}

/** For each language an office with a long address, abroad for its sender wherever that language is written. */
export const grounds: Record<AddressLocale, Ground> = {
  en: {
    host: {
      hostCountry: 'GB',
      hostCity: 'London',
      postalCode: 'SW1Y 5EA',
      addressLines: ['Kazakhstan House', '125 Pall Mall'],
    },
    from: 'IE',
    paper: 'The Guardian',
    sender: {
      name: 'Siobhán O’Callaghan',
      town: 'Dublin',
      address: ['14 Upper Drumcondra Road'],
      role: 'Branch secretary',
      organisation: 'Transport workers, Dublin branch',
    },
  },
  fr: {
    host: {
      hostCountry: 'FR',
      hostCity: 'Paris',
      postalCode: '75008',
      addressLines: ['59, rue Pierre-Charron'],
    },
    from: 'LU',
    paper: 'Le Monde diplomatique',
    sender: {
      name: 'Geneviève Lefèbvre-Dumoulin',
      town: 'Luxembourg',
      address: ['27, rue du Marché-aux-Herbes'],
      role: 'Déléguée',
      organisation: 'Fédération des enseignants',
    },
  },
  de: {
    host: {
      hostCountry: 'AT',
      hostCity: 'Vienna',
      postalCode: '1010',
      addressLines: ['Wipplingerstraße 35/5. Stock', '1010 Wien'],
    },
    from: 'DE',
    paper: 'Frankfurter Allgemeine Zeitung',
    sender: {
      name: 'Jürgen Größmann-Weiß',
      town: 'Köln',
      address: ['Übermutstraße 12'],
      role: 'Betriebsratsvorsitzender',
      organisation: 'Metallarbeiterbund, Ortsgruppe Köln',
    },
  },
  ru: {
    host: {
      hostCountry: 'RU',
      hostCity: 'Moscow',
      postalCode: '101000',
      addressLines: ['Чистопрудный бульвар, д. 3а', 'Москва, 101000'],
    },
    from: 'KG',
    paper: 'Новая газета',
    sender: {
      name: 'Екатерина Щербакова',
      town: 'Бишкек',
      address: ['ул. Токтогула, д. 118, кв. 7'],
      role: 'Председатель',
      organisation: 'Независимый профсоюз учителей',
    },
  },
  es: {
    host: {
      hostCountry: 'MX',
      hostCity: 'Ciudad de México',
      postalCode: '11000',
      addressLines: ['Sierra Gorda 460', 'Colonia Lomas de Chapultepec'],
    },
    from: 'ES',
    paper: 'La Jornada',
    sender: {
      name: 'María Concepción Ibáñez Núñez',
      town: 'Zaragoza',
      address: ['Calle de la Constitución, 8, 3.º izq.'],
      role: 'Secretaria general',
      organisation: 'Sindicato de la Enseñanza',
    },
  },
  kk: {
    host: {
      hostCountry: 'KG',
      hostCity: 'Bishkek',
      postalCode: '720064',
      addressLines: ['Бейбітшілік даңғылы, 95а', '720064 Бішкек'],
    },
    from: 'KZ',
    paper: 'Жас Алаш',
    sender: {
      name: 'Әйгерім Нұрғалиқызы Өтеғұлова',
      town: 'Алматы',
      address: ['Төле би көшесі, 286, 14-пәтер'],
      role: 'Төрайым',
      organisation: 'Тәуелсіз мұғалімдер кәсіподағы',
    },
  },
}

const inKazakh = {
  subject: 'Қазақстандағы жер наразылықтарына қатысушылардың ұсталуы',
  text: [
    'Мен Сізге 2016 жылғы мамыр айында бейбіт жиналысқа шыққысы келгені үшін ғана ұсталған адамдар туралы жазып отырмын.',
    'Астанада, Алматыда және Атырауда белсенділер рұқсат етілмеген митинг өткізуді жоспарлады деген айыппен он бес тәулікке дейін қамауға алынды. Баспасөздің жұмысына шектеу қойылды.',
    '{country}',
    '{demands}',
    'Осы хатты тиісті органдарға жеткізуіңізді және маған жауап жазуыңызды сұраймын.',
  ].join('\n\n'),
  demands: [
    'Ұсталғандардың бәрін босату және оларға тағылған айыптарды алып тастау.',
    'Барлық саяси тұтқындарды босату.',
    'Сөз, жиналыс және бірлесу бостандығын құрметтеу.',
    'Барлық деңгейде еркін сайлау өткізу.',
  ],
}
const models = readText('letter', ['title', 'summary', 'subject'])

/** A letter about the land protests in one language to an office of one kind, posted abroad, with sender and reference. */
export function letterTo(kind: Kind, locale: AddressLocale): ComposedLetter {
  const { host, from, paper, sender } = grounds[locale]
  const state = kind === 'newspaper' ? host.hostCountry : 'KZ'
  const office = { ...host, kind, state, name: paper }
  const model = locale === 'kk' ? inKazakh : { ...models[locale], demands: landDemands.map((one) => one[locale] ?? '') }
  const letter = composeLetter({
    locale,
    model: { subject: model.subject ?? '', text: model.text ?? '', demands: model.demands },
    editing: 'free',
    addressee: addressBlock(office, { locale, postedFrom: from }),
    sender: { identity: 'full', country: from, ...sender, home: arrangeSender(sender.address, sender.town, from) },
    date: new Date('2016-05-25'),
  })
  return { ...letter, reference: phraseLetter(locale).reference('K7QM-4TXP') }
}

/** How an office of one kind is written to in one language: recipient, salutation and close. */
export function formOf(kind: Kind, locale: AddressLocale) {
  const { recipient, salutation, close } = formOfAddress({ kind, state: 'KZ', name: grounds[locale].paper }, { locale })
  return { recipient: recipient.join(' / '), salutation, close }
}
