import { isConsulate, isEmbassy } from '@/features/addressees/rules'
import { groupOf } from '@/features/deliveries/rules'
import { longDate } from '@/features/letters/phrase-letter'
import { cityName } from '@/features/places/name-city'
import { kazakhDay } from '@/features/places/phrase-day-kk'
import type { AddresseeKind, DeliveryOutcome } from '@/generated/prisma/enums'
import type { PlanBWay } from './rules'

/** What happened at a door, and where. */
export interface RefusalFacts {
  outcome: DeliveryOutcome
  /** The day it happened, read in UTC. */
  on: Date
  office: { kind: AddresseeKind; hostCity: string | null; hostCountry: string }
}

type Told =
  | 'refused_at_door'
  | 'refused_by_intercom'
  | 'courier_refused'
  | 'door_locked'
  | 'photographed_or_threatened'
  | 'returned'
type House = 'embassy' | 'consulate' | 'office'

interface Phrases {
  /** With its preposition, as the sentences need it: "to your embassy". */
  to: Record<House, string>
  /** The city after the house; empty where none is known. */
  city: (name: string) => string
  /** `to` is the house with its city. */
  told: Record<Told, (day: string, to: string) => string>
  ways: Record<PlanBWay, string>
}

const phrases: Record<string, Phrases> = {
  en: {
    to: { embassy: 'your embassy', consulate: 'your consulate', office: 'your office' },
    city: (name) => ` in ${name}`,
    told: {
      refused_at_door: (day, to) => `On ${day} we came to ${to} to hand in this letter. It was refused at the door.`,
      refused_by_intercom: (day, to) =>
        `On ${day} we came to ${to} to hand in this letter. It was refused over the intercom; nobody came to the door.`,
      courier_refused: (day, to) => `On ${day} a courier brought this letter to ${to}. Acceptance was refused.`,
      door_locked: (day, to) =>
        `On ${day} we came to ${to} to hand in this letter. The door was locked, and nobody would take it.`,
      photographed_or_threatened: (day, to) =>
        `On ${day} we came to ${to} to hand in this letter. It was not accepted; those who had brought it were photographed or threatened.`,
      returned: (day, to) => `We sent this letter to ${to}. On ${day} it came back to us undelivered.`,
    },
    ways: {
      post: 'We therefore send it to you by registered post.',
      mail: 'We therefore send it to you by e-mail.',
    },
  },
  de: {
    to: { embassy: 'Ihrer Botschaft', consulate: 'Ihrem Konsulat', office: 'Ihrem Haus' },
    city: (name) => ` in ${name}`,
    told: {
      refused_at_door: (day, to) =>
        `Am ${day} wollten wir dieses Schreiben in ${to} übergeben. Die Annahme wurde an der Tür verweigert.`,
      refused_by_intercom: (day, to) =>
        `Am ${day} wollten wir dieses Schreiben in ${to} übergeben. Die Annahme wurde über die Sprechanlage verweigert, an die Tür kam niemand.`,
      courier_refused: (day, to) =>
        `Am ${day} überbrachte ein Bote dieses Schreiben. In ${to} wurde die Annahme verweigert.`,
      door_locked: (day, to) =>
        `Am ${day} wollten wir dieses Schreiben in ${to} übergeben. Die Tür war verschlossen, und niemand nahm es entgegen.`,
      photographed_or_threatened: (day, to) =>
        `Am ${day} wollten wir dieses Schreiben in ${to} übergeben. Es wurde nicht angenommen; wer es überbringen wollte, wurde fotografiert oder bedroht.`,
      returned: (day) => `Dieses Schreiben ging bereits an Sie. Am ${day} kam es unzugestellt zu uns zurück.`,
    },
    ways: {
      post: 'Deshalb senden wir es Ihnen als Einschreiben.',
      mail: 'Deshalb senden wir es Ihnen per E-Mail.',
    },
  },
  fr: {
    to: { embassy: 'à votre ambassade', consulate: 'à votre consulat', office: 'à vos services' },
    city: (name) => ` (${name})`,
    told: {
      refused_at_door: (day, to) =>
        `Le ${day}, nous nous sommes présentés ${to} pour remettre cette lettre. Elle a été refusée à la porte.`,
      refused_by_intercom: (day, to) =>
        `Le ${day}, nous nous sommes présentés ${to} pour remettre cette lettre. La remise a été refusée par interphone, et personne n’est venu à la porte.`,
      courier_refused: (day, to) => `Le ${day}, un coursier a présenté cette lettre ${to}. Elle a été refusée.`,
      door_locked: (day, to) =>
        `Le ${day}, nous nous sommes présentés ${to} pour remettre cette lettre. La porte était fermée à clé et personne ne l’a prise.`,
      photographed_or_threatened: (day, to) =>
        `Le ${day}, nous nous sommes présentés ${to} pour remettre cette lettre. Elle n’a pas été acceptée, et les personnes qui l’apportaient ont été photographiées ou menacées.`,
      returned: (day, to) =>
        `Nous avions adressé cette lettre ${to}. Le ${day}, elle nous est revenue sans avoir été distribuée.`,
    },
    ways: {
      post: 'C’est pourquoi nous vous l’adressons par lettre recommandée.',
      mail: 'C’est pourquoi nous vous l’adressons par courrier électronique.',
    },
  },
  es: {
    to: { embassy: 'a su embajada', consulate: 'a su consulado', office: 'a su oficina' },
    city: (name) => ` en ${name}`,
    told: {
      refused_at_door: (day, to) => `El ${day} acudimos ${to} para entregar esta carta. Fue rechazada en la puerta.`,
      refused_by_intercom: (day, to) =>
        `El ${day} acudimos ${to} para entregar esta carta. Por el portero automático nos dijeron que no la aceptaban, y nadie salió a la puerta.`,
      courier_refused: (day, to) => `El ${day} un mensajero llevó esta carta ${to}. No quisieron aceptarla.`,
      door_locked: (day, to) =>
        `El ${day} acudimos ${to} para entregar esta carta. La puerta estaba cerrada con llave y nadie la recibió.`,
      photographed_or_threatened: (day, to) =>
        `El ${day} acudimos ${to} para entregar esta carta. No fue aceptada, y quienes la llevaban fueron fotografiados o amenazados.`,
      returned: (day, to) => `Enviamos esta carta ${to}. El ${day} nos fue devuelta sin haber sido entregada.`,
    },
    ways: {
      post: 'Por ello se la enviamos por correo certificado.',
      mail: 'Por ello se la enviamos por correo electrónico.',
    },
  },
  ru: {
    to: { embassy: 'в Ваше посольство', consulate: 'в Ваше консульство', office: 'в Ваше учреждение' },
    city: (name) => ` (${name})`,
    told: {
      refused_at_door: (day, to) =>
        `${day} мы пришли ${to}, чтобы вручить это письмо. У дверей его отказались принять.`,
      refused_by_intercom: (day, to) =>
        `${day} мы пришли ${to}, чтобы вручить это письмо. Принять его отказались по домофону, к дверям никто не вышел.`,
      courier_refused: (day, to) => `${day} курьер доставил это письмо ${to}. Принять его отказались.`,
      door_locked: (day, to) =>
        `${day} мы пришли ${to}, чтобы вручить это письмо. Двери были заперты, и никто его не принял.`,
      photographed_or_threatened: (day, to) =>
        `${day} мы пришли ${to}, чтобы вручить это письмо. Его не приняли, а тех, кто его принёс, фотографировали или запугивали.`,
      returned: (day, to) => `Мы направили это письмо ${to}. ${day} оно вернулось к нам невручённым.`,
    },
    ways: {
      post: 'Поэтому мы направляем его Вам заказным письмом.',
      mail: 'Поэтому мы направляем его Вам по электронной почте.',
    },
  },
  kk: {
    to: { embassy: 'елшілігіңізге', consulate: 'консулдығыңызға', office: 'мекемеңізге' },
    city: (name) => ` (${name})`,
    told: {
      refused_at_door: (day, to) =>
        `${day} біз осы хатты тапсыру үшін ${to} келдік. Есік алдында оны қабылдаудан бас тартты.`,
      refused_by_intercom: (day, to) =>
        `${day} біз осы хатты тапсыру үшін ${to} келдік. Оны қабылдаудан домофон арқылы бас тартты, есікке ешкім шықпады.`,
      courier_refused: (day, to) => `${day} курьер осы хатты ${to} жеткізді. Оны қабылдаудан бас тартты.`,
      door_locked: (day, to) =>
        `${day} біз осы хатты тапсыру үшін ${to} келдік. Есік жабық болды, хатты ешкім қабылдамады.`,
      photographed_or_threatened: (day, to) =>
        `${day} біз осы хатты тапсыру үшін ${to} келдік. Ол қабылданбады, ал оны әкелгендерді суретке түсірді немесе қорқытты.`,
      returned: (day, to) => `Біз осы хатты ${to} жібердік. ${day} ол бізге тапсырылмай қайтып келді.`,
    },
    ways: {
      post: 'Сондықтан оны Сізге тапсырысты хатпен жібереміз.',
      mail: 'Сондықтан оны Сізге электрондық поштамен жібереміз.',
    },
  },
}

/**
 * The paragraph that opens a letter of plan B: what happened at the door, where and when, and how it comes now; in the
 * letter's language, English where we have no words in it. It says what happened and blames nobody.
 */
export function phraseRefusal(
  locale: string,
  { outcome, on, office }: RefusalFacts,
  way: PlanBWay,
  postedFrom: string,
): string {
  const short = locale.split('-')[0] ?? locale
  const known = short in phrases
  const { to, city, told, ways } = (known ? phrases[short] : phrases.en) as Phrases
  const house: House = isEmbassy(office.kind) ? 'embassy' : isConsulate(office.kind) ? 'consulate' : 'office'
  const where = office.hostCity === null ? '' : city(cityName(office.hostCity, short, office.hostCountry))
  const day = short === 'kk' ? kazakhDay(on, 'on') : longDate(known ? locale : 'en', on, postedFrom)
  return `${told[toldOf(outcome)](day, to[house] + where)} ${ways[way]}`
}

function toldOf(outcome: DeliveryOutcome): Told {
  if (outcome === 'returned') return outcome
  if (groupOf(outcome) !== 'refused') throw new Error(`Nothing was refused: ${outcome}`)
  return outcome as Told
}
