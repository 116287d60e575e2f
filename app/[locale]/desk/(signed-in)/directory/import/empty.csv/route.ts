export { emptyImport as GET } from '@/features/imports/web/import-routes'
