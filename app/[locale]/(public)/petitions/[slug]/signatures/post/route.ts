export { signRoute as POST } from '@/features/signatures/web/sign-route'
