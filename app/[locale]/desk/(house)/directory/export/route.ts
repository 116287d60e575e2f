export { exportDirectory as POST } from '@/features/corrections/web/import-routes'
