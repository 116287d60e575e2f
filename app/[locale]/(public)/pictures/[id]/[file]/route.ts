export { pictureFileRoute as GET } from '@/features/pictures/web/picture-file-route'
