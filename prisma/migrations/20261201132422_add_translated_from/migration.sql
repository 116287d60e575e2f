-- AlterTable
ALTER TABLE "statement_translations" ADD COLUMN     "translated_from" TEXT NOT NULL DEFAULT '';
