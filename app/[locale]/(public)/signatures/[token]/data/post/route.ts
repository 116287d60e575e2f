export { dataRoute as POST } from '@/features/signatures/web/own-routes'
