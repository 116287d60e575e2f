/** What a login may do with a table. `all` means every column. */
export interface Rights {
  select?: 'all' | string[]
  insert?: 'all' | string[]
  update?: 'all' | string[]
  delete?: true
}

/** What web and worker may do with a table. */
export interface Access {
  web: Rights
  worker: Rights
}

export const none: Rights = {}
export const read: Rights = { select: 'all' }
export const append: Rights = { select: 'all', insert: 'all' }
export const edit: Rights = { select: 'all', insert: 'all', update: 'all' }
export const full: Rights = { ...edit, delete: true }
