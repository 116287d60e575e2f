export { commentRoute as POST } from '@/features/comments/web/comment-routes'
