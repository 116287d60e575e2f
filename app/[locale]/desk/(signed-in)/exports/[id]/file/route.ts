export { fetchExport as POST } from '@/features/exports/web/file-route'
