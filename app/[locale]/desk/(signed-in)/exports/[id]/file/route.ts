export { exportFileRoute as POST } from '@/features/exports/web/file-route'
