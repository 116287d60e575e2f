-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "reminders" SMALLINT NOT NULL DEFAULT 0;
