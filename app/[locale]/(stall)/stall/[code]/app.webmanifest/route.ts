export { manifestRoute as GET } from '@/features/stalls/web/manifest-route'
