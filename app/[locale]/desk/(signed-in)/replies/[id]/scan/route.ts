export { scanRoute as POST } from '@/features/replies/web/scan-route'
