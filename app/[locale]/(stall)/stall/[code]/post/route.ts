export { stallRoute as POST } from '@/features/stalls/web/stall-route'
