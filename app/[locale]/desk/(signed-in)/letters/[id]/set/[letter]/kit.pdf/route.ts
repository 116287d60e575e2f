export { kitRoute as GET } from '@/features/kits/web/kit-route'
