export { contentExportRoute as POST } from '@/features/content/web/content-routes'
