export { peopleUploadRoute as POST } from '@/features/collected/web/people-routes'
