export { firstSignatoryRoute as POST } from '@/features/first-signatories/web/own-route'
