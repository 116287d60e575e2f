export { stallCard as GET } from '@/features/stalls/web/stall-card-route'
