export { importFaults as GET } from '@/features/corrections/web/import-routes'
