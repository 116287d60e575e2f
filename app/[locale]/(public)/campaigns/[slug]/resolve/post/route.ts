export { resolveRoute as POST } from '@/features/endorsements/web/endorse-route'
