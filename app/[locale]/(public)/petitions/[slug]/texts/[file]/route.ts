export { textRoute as GET } from '@/features/receipts/web/text-route'
