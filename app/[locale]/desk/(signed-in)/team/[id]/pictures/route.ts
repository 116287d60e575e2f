export { textPictureRoute as POST } from '@/features/pictures/web/text-picture-route'
