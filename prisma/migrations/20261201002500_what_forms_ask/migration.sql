-- CreateEnum
CREATE TYPE "field_use" AS ENUM ('hidden', 'withdrawn', 'shown', 'required');

-- AlterTable
ALTER TABLE "petitions" ADD COLUMN     "city_use" "field_use" NOT NULL DEFAULT 'shown',
ADD COLUMN     "comment_use" "field_use" NOT NULL DEFAULT 'shown',
ADD COLUMN     "organisation_use" "field_use" NOT NULL DEFAULT 'shown',
ADD COLUMN     "role_use" "field_use" NOT NULL DEFAULT 'shown';
