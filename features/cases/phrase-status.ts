import { kazakhDay } from '@/features/places/phrase-day-kk'
import type { CaseStatus } from '@/generated/prisma/enums'

/** Phrases that fit after a name and a comma, whatever the person's gender: "in detention since 18 May 2016". */
type Phrases = Record<CaseStatus, (day: string) => string>

const phrases: Record<string, Phrases> = {
  en: {
    at_risk: (day) => `at risk since ${day}`,
    disappeared: (day) => `missing since ${day}`,
    detained: (day) => `in detention since ${day}`,
    charged: (day) => `under charges since ${day}`,
    tried: (day) => `on trial since ${day}`,
    sentenced: (day) => `sentenced on ${day}`,
    transferred: (day) => `held at another place since ${day}`,
    released: (day) => `released under conditions since ${day}`,
    freed: (day) => `free since ${day}`,
    died: (day) => `died on ${day}`,
  },
  de: {
    at_risk: (day) => `in Gefahr seit dem ${day}`,
    disappeared: (day) => `vermisst seit dem ${day}`,
    detained: (day) => `in Haft seit dem ${day}`,
    charged: (day) => `unter Anklage seit dem ${day}`,
    tried: (day) => `vor Gericht seit dem ${day}`,
    sentenced: (day) => `verurteilt am ${day}`,
    transferred: (day) => `an einem anderen Ort in Haft seit dem ${day}`,
    released: (day) => `unter Auflagen frei seit dem ${day}`,
    freed: (day) => `in Freiheit seit dem ${day}`,
    died: (day) => `verstorben am ${day}`,
  },
  fr: {
    at_risk: (day) => `en danger depuis le ${day}`,
    disappeared: (day) => `sans nouvelles depuis le ${day}`,
    detained: (day) => `en détention depuis le ${day}`,
    charged: (day) => `sous le coup d’une inculpation depuis le ${day}`,
    tried: (day) => `en procès depuis le ${day}`,
    sentenced: (day) => `sous le coup d’une condamnation depuis le ${day}`,
    transferred: (day) => `en détention dans un autre lieu depuis le ${day}`,
    released: (day) => `en liberté sous conditions depuis le ${day}`,
    freed: (day) => `libre depuis le ${day}`,
    died: (day) => `décès survenu le ${day}`,
  },
  es: {
    at_risk: (day) => `en peligro desde el ${day}`,
    disappeared: (day) => `en paradero desconocido desde el ${day}`,
    detained: (day) => `en detención desde el ${day}`,
    charged: (day) => `bajo acusación desde el ${day}`,
    tried: (day) => `en juicio desde el ${day}`,
    sentenced: (day) => `con condena desde el ${day}`,
    transferred: (day) => `en otro lugar de detención desde el ${day}`,
    released: (day) => `en libertad con restricciones desde el ${day}`,
    freed: (day) => `en libertad desde el ${day}`,
    died: (day) => `fallecimiento ocurrido el ${day}`,
  },
  ru: {
    at_risk: (day) => `в опасности с ${day}`,
    disappeared: (day) => `о судьбе ничего не известно с ${day}`,
    detained: (day) => `под стражей с ${day}`,
    charged: (day) => `под обвинением с ${day}`,
    tried: (day) => `под судом с ${day}`,
    sentenced: (day) => `приговор вынесен ${day}`,
    transferred: (day) => `под стражей в другом месте с ${day}`,
    released: (day) => `на свободе с ограничениями с ${day}`,
    freed: (day) => `на свободе с ${day}`,
    died: (day) => `смерть наступила ${day}`,
  },
  kk: {
    at_risk: (day) => `${day} бастап қауіп төніп тұр`,
    disappeared: (day) => `${day} бастап хабарсыз`,
    detained: (day) => `${day} бастап қамауда`,
    charged: (day) => `${day} бастап айып тағылған`,
    tried: (day) => `${day} бастап сотта`,
    sentenced: (day) => `үкім шыққан күні: ${day}`,
    transferred: (day) => `${day} бастап басқа жерде қамауда`,
    released: (day) => `${day} бастап шектеулермен бостандықта`,
    freed: (day) => `${day} бастап бостандықта`,
    died: (day) => `қайтыс болған күні: ${day}`,
  },
}

const english = phrases.en as Phrases

/** In Kazakh these two name the day, and all others say what has lasted from it on. */
const dayItself: readonly CaseStatus[] = ['sentenced', 'died']

/**
 * What has become of somebody on a day, for a letter; in English where we have no words in its language. `sayDay` writes
 * a day out as that letter does.
 */
export function phraseStatus(locale: string, status: CaseStatus, day: Date, sayDay: (day: Date) => string): string {
  const language = locale.split('-')[0] ?? locale
  const since = language === 'kk' && !dayItself.includes(status)
  return (phrases[language] ?? english)[status](since ? kazakhDay(day, 'from') : sayDay(day))
}
