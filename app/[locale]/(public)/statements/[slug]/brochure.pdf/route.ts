export { statementBrochureRoute as GET } from '@/features/statements/web/brochure-routes'
