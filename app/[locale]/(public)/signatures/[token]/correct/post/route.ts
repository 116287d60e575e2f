export { correctOwnRoute as POST } from '@/features/signatures/web/own-routes'
