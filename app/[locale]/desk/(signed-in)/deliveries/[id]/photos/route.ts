export { deskPhotoRoute as POST } from '@/features/deliveries/web/desk-photo-route'
