import { type Access, edit } from './rights'

/** Who may do what with what was sealed on phones: web stores it as it came, and the worker opens it. */
export const stallsAccess: Record<string, Access> = {
  stalls: {
    web: edit,
    worker: { select: 'all', update: ['code', 'code_hash', 'taken', 'mailed', 'late', 'faulty'] },
  },
  stall_forms: {
    web: { select: ['stall_id', 'id', 'state', 'key_id', 'arrived_on'], insert: 'all', update: ['state'] },
    worker: { select: 'all', update: ['state', 'sealed'], delete: true },
  },
}
