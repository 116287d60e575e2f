/** Partners of one campaign that forms may ask for at a time, so that a form stays short. */
export const partnersAtOnce = 3

/** The name of the tick for a partner, in every form. */
export const partnerField = (id: string) => `partner-${id}`
/** The name of the field that says which words stood beside it. */
export const partnerMarkField = (id: string) => `partner-words-${id}`

/** The page of a partner. */
export const partnerPath = (locale: string, slug: string) => `/${locale}/partners/${slug}`
