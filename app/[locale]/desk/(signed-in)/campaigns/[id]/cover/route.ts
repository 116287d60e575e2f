export { coverRoute as POST } from '@/features/campaigns/web/cover-routes'
