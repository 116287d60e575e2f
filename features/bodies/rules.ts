/** Bodies that one model letter may also go to. */
export const mostBodies = 10

/** The page of the desk where the bodies of a model letter are chosen. */
export function bodiesPath(locale: string, modelLetterId: string): string {
  return `/${locale}/desk/letters/${modelLetterId}/bodies`
}

/** The field of a supporter's form that says whether a body is written to as well. */
export function bodyField(addresseeId: string): string {
  return `body-${addresseeId}`
}

/** The ids that a form names, of those that may be named: in their own order, each once. */
export function pickBodies<Body extends { id: string }>(
  fields: Readonly<Record<string, string | undefined>>,
  bodies: readonly Body[],
): Body[] {
  return bodies.filter(({ id }) => fields[bodyField(id)] !== undefined && fields[bodyField(id)] !== '')
}
