export { correctRoute as POST } from '@/features/signatures/web/own-routes'
