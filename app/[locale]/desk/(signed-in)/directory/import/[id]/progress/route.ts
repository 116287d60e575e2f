export { importProgress as GET } from '@/features/imports/web/import-routes'
