export { importProgress as GET } from '@/features/corrections/web/import-routes'
