-- CreateEnum
CREATE TYPE "first_signatory_group" AS ENUM ('first', 'committee');

-- CreateEnum
CREATE TYPE "first_signatory_state" AS ENUM ('invited', 'confirmed', 'declined', 'removed');

-- CreateTable
CREATE TABLE "first_signatories" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "group" "first_signatory_group" NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "first_signatory_state" NOT NULL DEFAULT 'invited',
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "sealed" BYTEA,
    "key_id" TEXT,
    "email_index" BYTEA NOT NULL,
    "file_id" UUID,
    "locale" TEXT NOT NULL,
    "invited_by" TEXT NOT NULL,
    "invited_on" DATE NOT NULL,
    "reminded_on" DATE,
    "answered_on" DATE,

    CONSTRAINT "first_signatories_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "first_signatories_file_id_key" ON "first_signatories"("file_id");

-- CreateIndex
CREATE INDEX "first_signatories_petition_id_group_position_idx" ON "first_signatories"("petition_id", "group", "position");

-- CreateIndex
CREATE UNIQUE INDEX "first_signatories_petition_id_email_index_key" ON "first_signatories"("petition_id", "email_index");

-- AddForeignKey
ALTER TABLE "first_signatories" ADD CONSTRAINT "first_signatories_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "first_signatories" ADD CONSTRAINT "first_signatories_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A mail is about somebody at the head of a petition (decision 0036).
SELECT "let_mails_be_about"('first_signatories');
