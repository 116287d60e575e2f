export { countJsonRoute as GET } from '@/features/receipts/web/count-json-route'
