-- AlterTable
ALTER TABLE "petition_translations" ADD COLUMN     "what_we_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "who_we_are" TEXT NOT NULL DEFAULT '';
