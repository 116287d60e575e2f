-- AlterTable
ALTER TABLE "addressee_changes" ADD COLUMN     "alone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "corrections" ADD COLUMN     "parts" JSONB,
ADD COLUMN     "proposed_by" UUID;

-- AlterTable
ALTER TABLE "directory_imports" ADD COLUMN     "undo_asked_by" UUID;
