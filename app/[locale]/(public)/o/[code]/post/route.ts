export { outcomeRoute as POST } from '@/features/deliveries/web/outcome-route'
