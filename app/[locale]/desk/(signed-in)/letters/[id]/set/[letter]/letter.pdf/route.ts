export { setLetterPdf as GET } from '@/features/letter-sets/web/letter-pdf'
