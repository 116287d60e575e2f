/** What of a signature can stand in a file, in the order of its columns. */
export const signatureColumns = [
  'name',
  'email',
  'city',
  'role',
  'organisation',
  'comment',
  'country',
  'language',
  'confirmed',
  'news',
  /** A column for each question of the petition's own. */
  'answers',
] as const
export type SignatureColumn = (typeof signatureColumns)[number]
