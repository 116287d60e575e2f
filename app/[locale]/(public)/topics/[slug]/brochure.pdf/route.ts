export { seriesBrochureRoute as GET } from '@/features/statements/web/brochure-routes'
