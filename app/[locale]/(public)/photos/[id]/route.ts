export { publicPhotoRoute as GET } from '@/features/files/web/file-routes'
