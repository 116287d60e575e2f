export { helpRoute as POST } from '@/features/pledges/web/pledge-routes'
