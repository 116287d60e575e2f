export { codeRoute as POST } from '@/features/signatures/web/confirm-routes'
