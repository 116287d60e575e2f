export { eraseRoute as POST } from '@/features/signatures/web/own-routes'
