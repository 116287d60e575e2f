-- AlterTable
ALTER TABLE "petitions" ADD COLUMN     "answered_on" DATE,
ADD COLUMN     "answered_words" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "handed_in_on" DATE,
ADD COLUMN     "handed_in_words" TEXT NOT NULL DEFAULT '';
