-- AlterEnum
ALTER TYPE "role" ADD VALUE 'leader' AFTER 'organiser';

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "country" CHAR(2),
ADD COLUMN     "part_of_id" UUID,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "campaigns_part_of_id_country_place_idx" ON "campaigns"("part_of_id", "country", "place");

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;
