export { deskFileRoute as GET } from '@/features/files/web/file-routes'
