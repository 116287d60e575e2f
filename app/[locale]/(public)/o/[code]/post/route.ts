export { outcomeRoute as POST } from '@/features/letters/web/outcome-route'
