-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "person_index" BYTEA NOT NULL DEFAULT '\x';
