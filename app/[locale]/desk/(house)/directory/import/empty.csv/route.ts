export { emptyImport as GET } from '@/features/corrections/web/import-routes'
