export { contentUploadRoute as POST } from '@/features/content/web/content-routes'
