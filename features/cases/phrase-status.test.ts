import { describe, expect, test } from 'vitest'
import { longDate } from '@/features/letters/phrase-letter'
import { CaseStatus } from '@/generated/prisma/enums'
import { phraseStatus } from './phrase-status'

const say = (locale: string, status: CaseStatus, day: string) =>
  phraseStatus(locale, status, new Date(day), (on) => longDate(locale, on))
const statuses = Object.values(CaseStatus)

/** After a name and a comma, on the first and the twenty-third of a month. */
const told: Record<string, Record<CaseStatus, [string, string]>> = {
  en: {
    at_risk: ['at risk since 1 June 2016', 'at risk since 23 June 2016'],
    disappeared: ['missing since 1 June 2016', 'missing since 23 June 2016'],
    detained: ['in detention since 1 June 2016', 'in detention since 23 June 2016'],
    charged: ['under charges since 1 June 2016', 'under charges since 23 June 2016'],
    tried: ['on trial since 1 June 2016', 'on trial since 23 June 2016'],
    sentenced: ['sentenced on 1 June 2016', 'sentenced on 23 June 2016'],
    transferred: ['held at another place since 1 June 2016', 'held at another place since 23 June 2016'],
    released: ['released under conditions since 1 June 2016', 'released under conditions since 23 June 2016'],
    freed: ['free since 1 June 2016', 'free since 23 June 2016'],
    died: ['died on 1 June 2016', 'died on 23 June 2016'],
  },
  de: {
    at_risk: ['in Gefahr seit dem 1. Juni 2016', 'in Gefahr seit dem 23. Juni 2016'],
    disappeared: ['vermisst seit dem 1. Juni 2016', 'vermisst seit dem 23. Juni 2016'],
    detained: ['in Haft seit dem 1. Juni 2016', 'in Haft seit dem 23. Juni 2016'],
    charged: ['unter Anklage seit dem 1. Juni 2016', 'unter Anklage seit dem 23. Juni 2016'],
    tried: ['vor Gericht seit dem 1. Juni 2016', 'vor Gericht seit dem 23. Juni 2016'],
    sentenced: ['verurteilt am 1. Juni 2016', 'verurteilt am 23. Juni 2016'],
    transferred: [
      'an einem anderen Ort in Haft seit dem 1. Juni 2016',
      'an einem anderen Ort in Haft seit dem 23. Juni 2016',
    ],
    released: ['unter Auflagen frei seit dem 1. Juni 2016', 'unter Auflagen frei seit dem 23. Juni 2016'],
    freed: ['in Freiheit seit dem 1. Juni 2016', 'in Freiheit seit dem 23. Juni 2016'],
    died: ['verstorben am 1. Juni 2016', 'verstorben am 23. Juni 2016'],
  },
  fr: {
    at_risk: ['en danger depuis le 1er juin 2016', 'en danger depuis le 23 juin 2016'],
    disappeared: ['sans nouvelles depuis le 1er juin 2016', 'sans nouvelles depuis le 23 juin 2016'],
    detained: ['en détention depuis le 1er juin 2016', 'en détention depuis le 23 juin 2016'],
    charged: [
      'sous le coup d’une inculpation depuis le 1er juin 2016',
      'sous le coup d’une inculpation depuis le 23 juin 2016',
    ],
    tried: ['en procès depuis le 1er juin 2016', 'en procès depuis le 23 juin 2016'],
    sentenced: [
      'sous le coup d’une condamnation depuis le 1er juin 2016',
      'sous le coup d’une condamnation depuis le 23 juin 2016',
    ],
    transferred: [
      'en détention dans un autre lieu depuis le 1er juin 2016',
      'en détention dans un autre lieu depuis le 23 juin 2016',
    ],
    released: [
      'en liberté sous conditions depuis le 1er juin 2016',
      'en liberté sous conditions depuis le 23 juin 2016',
    ],
    freed: ['libre depuis le 1er juin 2016', 'libre depuis le 23 juin 2016'],
    died: ['décès survenu le 1er juin 2016', 'décès survenu le 23 juin 2016'],
  },
  es: {
    at_risk: ['en peligro desde el 1 de junio de 2016', 'en peligro desde el 23 de junio de 2016'],
    disappeared: [
      'en paradero desconocido desde el 1 de junio de 2016',
      'en paradero desconocido desde el 23 de junio de 2016',
    ],
    detained: ['en detención desde el 1 de junio de 2016', 'en detención desde el 23 de junio de 2016'],
    charged: ['bajo acusación desde el 1 de junio de 2016', 'bajo acusación desde el 23 de junio de 2016'],
    tried: ['en juicio desde el 1 de junio de 2016', 'en juicio desde el 23 de junio de 2016'],
    sentenced: ['con condena desde el 1 de junio de 2016', 'con condena desde el 23 de junio de 2016'],
    transferred: [
      'en otro lugar de detención desde el 1 de junio de 2016',
      'en otro lugar de detención desde el 23 de junio de 2016',
    ],
    released: [
      'en libertad con restricciones desde el 1 de junio de 2016',
      'en libertad con restricciones desde el 23 de junio de 2016',
    ],
    freed: ['en libertad desde el 1 de junio de 2016', 'en libertad desde el 23 de junio de 2016'],
    died: ['fallecimiento ocurrido el 1 de junio de 2016', 'fallecimiento ocurrido el 23 de junio de 2016'],
  },
  ru: {
    at_risk: ['в опасности с 1 июня 2016 г.', 'в опасности с 23 июня 2016 г.'],
    disappeared: ['о судьбе ничего не известно с 1 июня 2016 г.', 'о судьбе ничего не известно с 23 июня 2016 г.'],
    detained: ['под стражей с 1 июня 2016 г.', 'под стражей с 23 июня 2016 г.'],
    charged: ['под обвинением с 1 июня 2016 г.', 'под обвинением с 23 июня 2016 г.'],
    tried: ['под судом с 1 июня 2016 г.', 'под судом с 23 июня 2016 г.'],
    sentenced: ['приговор вынесен 1 июня 2016 г.', 'приговор вынесен 23 июня 2016 г.'],
    transferred: ['под стражей в другом месте с 1 июня 2016 г.', 'под стражей в другом месте с 23 июня 2016 г.'],
    released: ['на свободе с ограничениями с 1 июня 2016 г.', 'на свободе с ограничениями с 23 июня 2016 г.'],
    freed: ['на свободе с 1 июня 2016 г.', 'на свободе с 23 июня 2016 г.'],
    died: ['смерть наступила 1 июня 2016 г.', 'смерть наступила 23 июня 2016 г.'],
  },
  kk: {
    at_risk: ['2016 жылғы 1 маусымнан бастап қауіп төніп тұр', '2016 жылғы 23 маусымнан бастап қауіп төніп тұр'],
    disappeared: ['2016 жылғы 1 маусымнан бастап хабарсыз', '2016 жылғы 23 маусымнан бастап хабарсыз'],
    detained: ['2016 жылғы 1 маусымнан бастап қамауда', '2016 жылғы 23 маусымнан бастап қамауда'],
    charged: ['2016 жылғы 1 маусымнан бастап айып тағылған', '2016 жылғы 23 маусымнан бастап айып тағылған'],
    tried: ['2016 жылғы 1 маусымнан бастап сотта', '2016 жылғы 23 маусымнан бастап сотта'],
    sentenced: ['үкім шыққан күні: 2016 жылғы 1 маусым', 'үкім шыққан күні: 2016 жылғы 23 маусым'],
    transferred: [
      '2016 жылғы 1 маусымнан бастап басқа жерде қамауда',
      '2016 жылғы 23 маусымнан бастап басқа жерде қамауда',
    ],
    released: [
      '2016 жылғы 1 маусымнан бастап шектеулермен бостандықта',
      '2016 жылғы 23 маусымнан бастап шектеулермен бостандықта',
    ],
    freed: ['2016 жылғы 1 маусымнан бастап бостандықта', '2016 жылғы 23 маусымнан бастап бостандықта'],
    died: ['қайтыс болған күні: 2016 жылғы 1 маусым', 'қайтыс болған күні: 2016 жылғы 23 маусым'],
  },
}

describe.each(Object.keys(told))('what has become of somebody, in %s', (locale) => {
  test.each(statuses)('%s', (status) => {
    const days = ['2016-06-01', '2016-06-23'].map((day) => say(locale, status, day))
    expect(days.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(told[locale]?.[status])
  })

  test('each status has words of its own', () => {
    expect(new Set(statuses.map((status) => say(locale, status, '2016-06-01'))).size).toBe(statuses.length)
  })
})

test.each([
  [
    'ru',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'под стражей с 23 %s 2016 г.',
  ],
  [
    'kk',
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
    '2016 жылғы 23 %s бастап қамауда',
  ],
])('in %s the month stands in the case that the phrase needs', (locale, months, pattern) => {
  for (const [at, month] of months.split(' ').entries()) {
    const day = `2016-${String(at + 1).padStart(2, '0')}-23`
    expect(say(locale, 'detained', day).replaceAll('\u00a0', ' ')).toBe(pattern.replace('%s', month))
  }
})

test('a language without words of ours gets English ones', () => {
  expect(say('sv', 'died', '2016-06-01')).toMatch(/^died on /)
})
