export { updatesRoute as POST } from '@/features/signatures/web/own-routes'
