export { checkRoute as POST } from '@/features/receipts/web/check-route'
