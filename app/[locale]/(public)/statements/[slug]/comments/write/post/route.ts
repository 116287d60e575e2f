export { writeContributionRoute as POST } from '@/features/discussions/web/write-contribution-route'
