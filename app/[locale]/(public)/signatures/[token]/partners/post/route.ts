export { ownPartnersRoute as POST } from '@/features/partners/web/own-partners-route'
