export { ownProposalRoute as POST } from '@/features/public-proposals/web/own-proposal-route'
