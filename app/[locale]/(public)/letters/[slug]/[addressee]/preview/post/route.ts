export { previewRoute as POST } from '@/features/letters/web/compose-routes'
