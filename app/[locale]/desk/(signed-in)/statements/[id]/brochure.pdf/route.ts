export { deskBrochureRoute as GET } from '@/features/statements/web/brochure-routes'
