export { endingPictureRoute as POST } from '@/features/campaigns/web/cover-routes'
