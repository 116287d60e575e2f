export { correctRoute as POST } from '@/features/corrections/web/correct-route'
