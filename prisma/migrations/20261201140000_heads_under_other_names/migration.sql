-- AlterEnum
ALTER TYPE "first_signatory_state" ADD VALUE 'waiting' BEFORE 'declined';

-- AlterTable
ALTER TABLE "first_signatories" ADD COLUMN "asked_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN "asked_times" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN "mails_before" SMALLINT NOT NULL DEFAULT 0;

-- Whoever stands there has been seen by now, and who was reminded was asked twice.
UPDATE "first_signatories" SET "asked_name" = "name", "asked_times" = CASE WHEN "reminded_on" IS NULL THEN 1 ELSE 2 END;

ALTER TABLE "first_signatories" ALTER COLUMN "asked_name" DROP DEFAULT;
