-- AlterTable
ALTER TABLE "endorsements" ADD COLUMN     "file_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "endorsements_file_id_key" ON "endorsements"("file_id");

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;
