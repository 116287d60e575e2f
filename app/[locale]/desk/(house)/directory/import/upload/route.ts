export { uploadImport as POST } from '@/features/corrections/web/import-routes'
