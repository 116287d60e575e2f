export { handInPictureRoute as POST } from '@/features/hand-ins/web/picture-route'
