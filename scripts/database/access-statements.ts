import { type Access, edit, full, none, read } from './rights'

/** Who may do what with statements, and with texts that were brought. */
export const statementsAccess: Record<string, Access> = {
  // Articles: the desk writes them, the worker publishes what is scheduled and forgets what was thrown away.
  topics: { web: full, worker: read },
  topic_names: { web: full, worker: read },
  statements: {
    // What an import wrote goes with it.
    web: full,
    worker: {
      select: 'all',
      update: ['state', 'publish_at', 'published_on', 'published_at', 'updated_at'],
      delete: true,
    },
  },
  statement_translations: { web: full, worker: read },
  statement_versions: { web: full, worker: { select: 'all', update: ['is_public'] } },
  statement_topics: { web: full, worker: { select: 'all', update: ['listed_on'] } },
  statement_editors: { web: full, worker: none },
  old_addresses: { web: full, worker: read },

  // Texts that were brought: web writes them, the worker draws their pictures and forgets what nobody wrote.
  content_imports: { web: edit, worker: { select: 'all', update: ['id'], delete: true } },
  content_import_posts: { web: edit, worker: read },
  content_import_pictures: { web: full, worker: { select: 'all', update: ['bytes', 'picture_id'] } },
}
