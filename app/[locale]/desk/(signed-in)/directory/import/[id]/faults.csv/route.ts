export { importFaults as GET } from '@/features/imports/web/import-routes'
