export { unsubscribeRoute as POST } from '@/features/updates/web/unsubscribe-route'
