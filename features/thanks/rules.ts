/** Characters of the organisers' own sentence in a mail of thanks. */
export const longestSentence = 200

/** Fields of the sentence in each language: "sentence.en". */
export const sentenceField = (locale: string) => `sentence.${locale}`

/** The page of a petition on the desk where its mail of thanks is switched on. */
export const thanksPath = {
  one: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/thanks`,
}
