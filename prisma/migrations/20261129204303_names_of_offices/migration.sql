-- AlterTable
ALTER TABLE "addressees" ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}';
