export { notMeRoute as POST } from '@/features/signatures/web/own-routes'
