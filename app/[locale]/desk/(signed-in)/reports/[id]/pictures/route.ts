export { deskReportPictureRoute as POST } from '@/features/reports/web/desk-report-picture-route'
