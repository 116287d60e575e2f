export { mailRoute as POST } from '@/features/letters/web/compose-routes'
