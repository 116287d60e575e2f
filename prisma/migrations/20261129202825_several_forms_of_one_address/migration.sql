-- DropIndex
DROP INDEX "signatures_petition_id_email_index_key";

-- AlterTable
ALTER TABLE "signatures" RENAME COLUMN "mail_count" TO "turn";
ALTER TABLE "signatures" ALTER COLUMN "turn" TYPE INTEGER,
ADD COLUMN     "form_index" BYTEA NOT NULL DEFAULT '\x';

-- What was withdrawn leaves the place of the one that counts free.
UPDATE "signatures" SET "form_index" = uuid_send("id") WHERE "state" = 'withdrawn';

-- CreateIndex
CREATE UNIQUE INDEX "signatures_petition_id_email_index_form_index_key" ON "signatures"("petition_id", "email_index", "form_index");
