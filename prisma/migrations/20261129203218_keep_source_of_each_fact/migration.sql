-- AlterEnum
ALTER TYPE "check_reason" ADD VALUE 'disputed';

-- AlterTable
ALTER TABLE "addressees" ADD COLUMN     "address_source" TEXT,
ADD COLUMN     "address_source_on" DATE,
ADD COLUMN     "name_source" TEXT,
ADD COLUMN     "name_source_on" DATE;
