export { blankRoute as GET } from '@/features/letters/web/blank-route'
