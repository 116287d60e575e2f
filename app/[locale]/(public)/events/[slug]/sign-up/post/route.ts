export { signUpRoute as POST } from '@/features/sign-ups/web/sign-up-route'
