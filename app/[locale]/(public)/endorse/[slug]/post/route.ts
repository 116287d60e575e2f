export { endorseRoute as POST } from '@/features/endorsements/web/endorse-route'
