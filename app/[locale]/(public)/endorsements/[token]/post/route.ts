export { ownEndorsementRoute as POST } from '@/features/endorsements/web/own-route'
