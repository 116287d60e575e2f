export { resolutionModelRoute as GET } from '@/features/endorsements/web/resolution-print-routes'
