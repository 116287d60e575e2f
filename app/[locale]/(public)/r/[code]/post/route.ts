export { eventReportRoute as POST } from '@/features/reports/web/report-route'
