export { logoRoute as POST } from '@/features/profiles/web/logo-route'
