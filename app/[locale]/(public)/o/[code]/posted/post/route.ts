export { postingRoute as POST } from '@/features/deliveries/web/outcome-route'
