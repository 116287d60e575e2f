-- Whoever is a recipient already has a mail under another key: nobody may take it for lost.
ALTER TABLE "update_recipients" ADD COLUMN     "settled" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "update_recipients" ALTER COLUMN "settled" SET DEFAULT false;
