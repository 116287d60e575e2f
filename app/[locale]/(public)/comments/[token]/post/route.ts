export { ownContributionRoute as POST } from '@/features/discussions/web/own-contribution-route'
