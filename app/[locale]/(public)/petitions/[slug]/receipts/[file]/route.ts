export { dayRoute as GET } from '@/features/receipts/web/day-route'
