-- AlterTable
ALTER TABLE "signature_counts" ADD COLUMN     "shown" INTEGER NOT NULL DEFAULT 0;

-- What was shown until now was the count itself.
UPDATE "signature_counts" SET "shown" = "count";
