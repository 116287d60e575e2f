export { partnerLogoRoute as POST } from '@/features/partners/web/partner-logo-route'
