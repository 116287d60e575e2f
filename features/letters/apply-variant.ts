/** Another subject and opening for the same text, so that mails differ; an empty one leaves the text's own. */
export interface Variant {
  subject: string
  opening: string
}

/** The text with one variant's subject, and its opening before the first paragraph. */
export function applyVariant<Text extends { subject: string; text: string }>(model: Text, variant?: Variant): Text {
  if (!variant) return model
  return {
    ...model,
    subject: variant.subject || model.subject,
    text: variant.opening ? `${variant.opening}\n\n${model.text}` : model.text,
  }
}

/** The number of a variant out of a form: 0 is the campaign's own text, and stands for everything that is no number. */
export function readVariant(field: string | undefined, variants: number): number {
  const number = /^\d{1,2}$/.test(field ?? '') ? Number(field) : 0
  return number <= variants ? number : 0
}
