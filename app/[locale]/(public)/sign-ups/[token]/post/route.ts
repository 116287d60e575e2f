export { ownSignUpRoute as POST } from '@/features/sign-ups/web/own-sign-up-route'
