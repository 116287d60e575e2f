import { foldSearch } from '@/features/addressees/fold-search'

/** A name as two are compared: small letters without accents, whatever alphabet it is written in. */
export function foldOrganisation(name: string): string {
  return foldSearch(name) || name.toLowerCase()
}
