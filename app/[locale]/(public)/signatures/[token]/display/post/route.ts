export { displayRoute as POST } from '@/features/signatures/web/own-routes'
