export { reportSheet as GET } from '@/features/reports/web/report-sheet-route'
