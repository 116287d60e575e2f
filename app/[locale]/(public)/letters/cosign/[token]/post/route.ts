export { cosignRoute as POST } from '@/features/signatories/web/cosign-route'
