export { confirmRoute as POST } from '@/features/signatures/web/confirm-routes'
