export { withdrawRoute as POST } from '@/features/signatures/web/own-routes'
