export { signVersionRoute as POST } from '@/features/versions/web/own-text-routes'
