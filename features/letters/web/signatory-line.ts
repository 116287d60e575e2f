import type { SignatoryView } from '../queries'

/** Who signed, in one line: "Eva Berg, councillor, Town of Luleå". */
export function signatoryLine({ name, role, organisation }: SignatoryView): string {
  return [name, role, organisation].filter(Boolean).join(', ')
}
