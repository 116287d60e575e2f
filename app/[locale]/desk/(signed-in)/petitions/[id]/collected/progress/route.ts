export { peopleProgressRoute as GET } from '@/features/collected/web/people-routes'
