export { resolutionRoute as GET } from '@/features/endorsements/web/resolution-print-routes'
