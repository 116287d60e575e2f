export { wellRoute as GET } from '@/features/outbox/web/well-route'
