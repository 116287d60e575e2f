export { newsRoute as POST } from '@/features/signatures/web/own-routes'
