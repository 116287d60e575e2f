const stems = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')

/** What a month ends on, after its last sound and its vowels. */
const endings = {
  /** The day itself. */
  day: stems.map(() => ''),
  /** On that day. */
  on: 'да да да де да да де да те да да да'.split(' '),
  /** From that day on, before «бастап». */
  from: 'дан нан дан ден дан нан ден дан тен нан дан нан'.split(' '),
} as const

export type DayCase = keyof typeof endings

/** A calendar day in full in Kazakh, in one of its cases: «2016 жылғы 18 мамырдан». `day` is read in UTC. */
export function kazakhDay(day: Date, dayCase: DayCase): string {
  const month = day.getUTCMonth()
  return `${day.getUTCFullYear()} жылғы ${day.getUTCDate()} ${stems[month]}${endings[dayCase][month]}`
}
