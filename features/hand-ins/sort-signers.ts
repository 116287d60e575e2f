import { countryName } from '@/features/places/name-country'

/** A signer as a reader gets them: the name, and what stands below it. */
export interface NamedSigner {
  name: string
  line: string
}

/** Name, role, organisation and, where it is given, town as their owner wrote them. */
export function nameSigner(
  signer: { name: string; role: string; organisation: string; city: string },
  withTown: boolean,
): NamedSigner {
  const { name, role, organisation, city } = signer
  return { name, line: [role, organisation, withTown && city].filter(Boolean).join(', ') }
}

/**
 * Signers by country and then by alphabet, as the language of the reader orders both. Nothing is left of the order in which they
 * came: who are alike in all that is shown cannot be told apart.
 */
export function sortSigners<T extends NamedSigner & { country: string }>(
  signers: readonly T[],
  locale: string,
): { country: string; names: NamedSigner[] }[] {
  const { compare } = new Intl.Collator(locale)
  const names = new Map(
    [...new Set(signers.map(({ country }) => country))].map((one) => [one, countryName(one, locale)]),
  )
  return [...Map.groupBy(signers, ({ country }) => country)]
    .sort(([a], [b]) => compare(names.get(a) ?? a, names.get(b) ?? b))
    .map(([country, group]) => ({
      country,
      names: group
        .map(({ name, line }) => ({ name, line }))
        .sort(
          (a, b) => compare(a.name, b.name) || compare(a.line, b.line) || (a.name + a.line < b.name + b.line ? -1 : 1),
        ),
    }))
}
