import { longest } from '@/features/texts/text-schema'

/** Local copies of one campaign. */
export const mostLocalCopies = 100

/** The title of a local copy: "Free the nine miners – Leeds". */
export function titleOfLocalCopy(title: string, place: string): string {
  const end = ` – ${[...place].slice(0, 60).join('')}`
  return title === '' ? '' : `${[...title].slice(0, longest.title - [...end].length).join('')}${end}`
}
