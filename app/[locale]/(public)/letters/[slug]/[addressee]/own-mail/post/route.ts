export { ownMailRoute as POST } from '@/features/letters/web/compose-routes'
