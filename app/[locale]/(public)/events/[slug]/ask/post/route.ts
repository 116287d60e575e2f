export { askRoute as POST } from '@/features/sign-ups/web/ask-route'
