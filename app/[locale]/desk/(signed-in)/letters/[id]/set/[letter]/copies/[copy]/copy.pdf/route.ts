export { copyRoute as GET } from '@/features/copies/web/copy-route'
