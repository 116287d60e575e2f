export { ownLinkRoute as POST } from '@/features/signatures/web/own-routes'
