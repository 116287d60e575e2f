-- DropIndex
DROP INDEX "pictures_team_id_idx";

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "ending_picture_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_ending_picture_id_key" ON "campaigns"("ending_picture_id");

-- CreateIndex
CREATE INDEX "pictures_team_id_added_at_idx" ON "pictures"("team_id", "added_at" DESC);

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_ending_picture_id_fkey" FOREIGN KEY ("ending_picture_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;
