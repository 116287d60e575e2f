export { exportDirectory as POST } from '@/features/imports/web/import-routes'
