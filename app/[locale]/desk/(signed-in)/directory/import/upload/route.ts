export { uploadImport as POST } from '@/features/imports/web/import-routes'
