export { ownReportRoute as POST } from '@/features/reports/web/report-route'
