export { paperScanRoute as POST } from '@/features/paper/web/paper-scan-route'
