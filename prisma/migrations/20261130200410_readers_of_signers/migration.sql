-- CreateEnum
CREATE TYPE "reader_share" AS ENUM ('full', 'initials', 'country', 'number');

-- AlterEnum
ALTER TYPE "consent_purpose" ADD VALUE 'addressee_name';
ALTER TYPE "consent_purpose" ADD VALUE 'closed';
ALTER TYPE "consent_purpose" ADD VALUE 'handed_in';
ALTER TYPE "consent_purpose" ADD VALUE 'answered';
ALTER TYPE "consent_purpose" ADD VALUE 'won';
ALTER TYPE "consent_purpose" ADD VALUE 'case_status';

-- AlterEnum
ALTER TYPE "name_display" ADD VALUE 'addressee';

-- AlterTable
ALTER TABLE "petitions" ADD COLUMN     "addressee_gets" "reader_share" NOT NULL DEFAULT 'full',
ADD COLUMN     "archive_gets" "reader_share" NOT NULL DEFAULT 'country',
ADD COLUMN     "press_gets" "reader_share" NOT NULL DEFAULT 'country',
ADD COLUMN     "public_gets" "reader_share" NOT NULL DEFAULT 'full';

-- CreateTable
CREATE TABLE "consent_texts" (
    "id" TEXT NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "first_used_on" DATE NOT NULL,

    CONSTRAINT "consent_texts_pkey" PRIMARY KEY ("id")
);
