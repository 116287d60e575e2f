export { sheetRoute as GET } from '@/features/paper/web/sheet-route'
