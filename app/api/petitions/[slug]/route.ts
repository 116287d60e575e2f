export { petitionJson as GET } from '@/features/signatures/web/petition-json'
