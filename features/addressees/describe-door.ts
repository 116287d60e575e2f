import { cityName } from './name-city'
import { countryForms } from './name-country'
import type { Door, DoorAnswer } from './schema'

/** A sentence of the interface: its key in the messages under `door`, and what it is filled with. */
export interface DoorSentence {
  key: string
  values: Record<string, string>
}

interface Asked {
  state: string
  country: string
}

/**
 * Puts the reason of a door into a sentence: "The embassy in Vienna also covers Slovenia". Returns a key of the
 * messages (`door.reason.…`) and its values, with countries and cities in the forms that the language needs.
 */
export function describeDoor({ addressee, reason }: Door, { state, country }: Asked, locale: string): DoorSentence {
  const host = countryForms(addressee.hostCountry, locale)
  const asked = countryForms(country, locale)
  const city = addressee.hostCity === null ? '' : cityName(addressee.hostCity, locale)
  return {
    key: `reason.${reason}`,
    values: {
      kind: addressee.kind,
      ...stateValues(state, locale),
      hasCity: String(city !== ''),
      city,
      hostName: host.name,
      inHost: host.in,
      countryName: asked.name,
      ofCountry: asked.of,
      inCountry: asked.in,
      inside: String(state === country),
    },
  }
}

/** Says why there is no door at all. */
export function describeNoDoor(
  answer: DoorAnswer & { ok: false },
  { state, country }: Asked,
  locale: string,
): DoorSentence {
  return {
    key: answer.inside ? 'none.inside' : 'none.abroad',
    values: { ...stateValues(state, locale), inCountry: countryForms(country, locale).in },
  }
}

function stateValues(state: string, locale: string) {
  const forms = countryForms(state, locale)
  return { stateName: forms.name, ofState: forms.of, inState: forms.in }
}
