-- AlterTable
ALTER TABLE "kits" ADD COLUMN     "petition_id" UUID;

-- CreateIndex
CREATE INDEX "kits_petition_id_idx" ON "kits"("petition_id");

-- AddForeignKey
ALTER TABLE "kits" ADD CONSTRAINT "kits_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
