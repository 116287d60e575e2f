export { printRoute as POST } from '@/features/letters/web/compose-routes'
