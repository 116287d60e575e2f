-- CreateEnum
CREATE TYPE "erasure_act" AS ENUM ('erased', 'withdrawn', 'display', 'hidden', 'updates');

-- DropIndex
DROP INDEX "erasures_signature_id_key";

-- AlterTable
ALTER TABLE "erasures" ADD COLUMN     "act" "erasure_act" NOT NULL DEFAULT 'erased',
ADD COLUMN     "display" "name_display";

-- CreateIndex
CREATE UNIQUE INDEX "erasures_signature_id_act_key" ON "erasures"("signature_id", "act");
