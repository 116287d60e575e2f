export { proposeRoute as POST } from '@/features/public-proposals/web/propose-route'
