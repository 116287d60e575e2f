export { portraitRoute as POST } from '@/features/cases/web/portrait-route'
