/** The blanks of a resolution, as its text names them: "{branch}". */
export const blanks = ['branch', 'place', 'date', 'mover', 'seconder', 'for', 'against', 'abstained'] as const
export type Blank = (typeof blanks)[number]

/** A line to write on where nothing is filled in. */
const line = '_'.repeat(16)

/** Puts what was filled in into the blanks of a text; what is missing becomes a line to write on. Other braces stay. */
export function fillResolution(text: string, values: Partial<Record<Blank, string>>): string {
  return text.replace(/\{([a-z]{1,12})\}/g, (all, name: string) => {
    const blank = blanks.find((one) => one === name)
    return blank === undefined ? all : values[blank] || line
  })
}

/** Names in braces that are no blanks: their author meant one, and it would be printed as it is. */
export function unknownBlanks(text: string): string[] {
  const names = [...text.matchAll(/\{([^{}\n]{0,40})\}/g)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => !(blanks as readonly string[]).includes(name)))]
}
