export { confirmLetterRoute as POST } from '@/features/letters/web/confirm-letter-routes'
