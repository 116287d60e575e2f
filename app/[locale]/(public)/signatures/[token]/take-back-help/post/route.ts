export { takeBackHelpRoute as POST } from '@/features/pledges/web/pledge-routes'
