export { healthRoute as GET } from '@/features/outbox/web/health-route'
