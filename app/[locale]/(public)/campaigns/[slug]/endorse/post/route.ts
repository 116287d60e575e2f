export { endorseCampaignRoute as POST } from '@/features/endorsements/web/endorse-route'
