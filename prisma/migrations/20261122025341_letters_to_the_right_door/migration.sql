-- Part of PostgreSQL (contrib) and trusted: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "check_method" AS ENUM ('official_site', 'phone', 'mail_answered', 'post_answered', 'visit', 'list');

-- CreateEnum
CREATE TYPE "check_reason" AS ENUM ('bounced', 'returned', 'reported');

-- CreateEnum
CREATE TYPE "check_result" AS ENUM ('confirmed', 'corrected', 'removed');

-- CreateEnum
CREATE TYPE "case_status" AS ENUM ('at_risk', 'disappeared', 'detained', 'charged', 'tried', 'sentenced', 'transferred', 'released', 'freed', 'died');

-- CreateEnum
CREATE TYPE "harm_verdict" AS ENUM ('safe', 'not_yet');

-- CreateEnum
CREATE TYPE "correction_state" AS ENUM ('proposed', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('previewed', 'applied', 'undone');

-- CreateEnum
CREATE TYPE "letter_origin" AS ENUM ('supporter', 'campaign', 'press');

-- CreateEnum
CREATE TYPE "signatory_state" AS ENUM ('named', 'invited', 'confirmed', 'declined', 'removed');

-- CreateEnum
CREATE TYPE "redaction" AS ENUM ('full', 'initial', 'town', 'country');

-- CreateEnum
CREATE TYPE "copy_reader" AS ENUM ('foreign_ministry', 'press', 'head_office', 'campaign', 'other');

-- CreateEnum
CREATE TYPE "kit_state" AS ENUM ('preparing', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "file_kind" AS ENUM ('photo', 'receipt', 'scan', 'kit');

-- CreateEnum
CREATE TYPE "reply_state" AS ENUM ('received', 'published', 'put_away');

-- CreateEnum
CREATE TYPE "reply_channel" AS ENUM ('mail', 'post', 'phone', 'in_person');

-- AlterEnum
ALTER TYPE "letter_state" ADD VALUE 'drafting';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "mail_kind" ADD VALUE 'letter_digest';
ALTER TYPE "mail_kind" ADD VALUE 'letter_copy';
ALTER TYPE "mail_kind" ADD VALUE 'test_letter';
ALTER TYPE "mail_kind" ADD VALUE 'cosign_invitation';
ALTER TYPE "mail_kind" ADD VALUE 'case_changed';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "mail_state" ADD VALUE 'waiting';
ALTER TYPE "mail_state" ADD VALUE 'stopped';

-- AlterTable
ALTER TABLE "addressees" ADD COLUMN     "check_method" "check_method",
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "time_zone" TEXT;

-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "by_whom" TEXT,
ADD COLUMN     "expected_on" DATE,
ADD COLUMN     "outcome_time" TEXT,
ADD COLUMN     "posted_on" DATE,
ADD COLUMN     "registered_number" TEXT;

-- AlterTable
ALTER TABLE "letters" ADD COLUMN     "collect_until" TIMESTAMPTZ(3),
ADD COLUMN     "content" JSONB,
ADD COLUMN     "follows_id" UUID,
ADD COLUMN     "frozen_at" TIMESTAMPTZ(3),
ADD COLUMN     "note" TEXT,
ADD COLUMN     "origin" "letter_origin" NOT NULL DEFAULT 'supporter',
ADD COLUMN     "reference" TEXT,
ADD COLUMN     "set_key" TEXT,
ADD COLUMN     "source_hash" BYTEA,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "model_letters" ADD COLUMN     "addressee_redaction" "redaction" NOT NULL DEFAULT 'full',
ADD COLUMN     "case_id" UUID,
ADD COLUMN     "deadline_on" DATE,
ADD COLUMN     "digest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hourly_cap" SMALLINT NOT NULL DEFAULT 20,
ADD COLUMN     "public_redaction" "redaction" NOT NULL DEFAULT 'full',
ADD COLUMN     "stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "weekdays_only" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "window_from" SMALLINT NOT NULL DEFAULT 9,
ADD COLUMN     "window_to" SMALLINT NOT NULL DEFAULT 17;

-- AlterTable
ALTER TABLE "outbox_mails" ADD COLUMN     "addressee_id" UUID,
ADD COLUMN     "copy_id" UUID,
ADD COLUMN     "digest_id" UUID,
ADD COLUMN     "signatory_id" UUID;

-- AlterTable
ALTER TABLE "outcome_changes" ADD COLUMN     "by_whom" TEXT,
ADD COLUMN     "due_on" DATE,
ADD COLUMN     "outcome_time" TEXT;

-- AlterTable
ALTER TABLE "signatories" ADD COLUMN     "answered_on" DATE,
ADD COLUMN     "confirmed_how" TEXT,
ADD COLUMN     "confirmed_hash" BYTEA,
ADD COLUMN     "country" CHAR(2),
ADD COLUMN     "invited_on" DATE,
ADD COLUMN     "key_id" TEXT,
ADD COLUMN     "sealed" BYTEA,
ADD COLUMN     "state" "signatory_state" NOT NULL DEFAULT 'confirmed',
ADD COLUMN     "token_hash" BYTEA,
ADD COLUMN     "town" TEXT;

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "status" "case_status" NOT NULL,
    "status_on" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_names" (
    "case_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "case_names_pkey" PRIMARY KEY ("case_id","locale")
);

-- CreateTable
CREATE TABLE "case_facts" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "may_be_used" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "case_facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_fact_texts" (
    "fact_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "case_fact_texts_pkey" PRIMARY KEY ("fact_id","locale")
);

-- CreateTable
CREATE TABLE "case_changes" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "status" "case_status" NOT NULL,
    "status_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "organiser_id" UUID NOT NULL,
    "stopped" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "harm_checks" (
    "id" UUID NOT NULL,
    "model_letter_id" UUID NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answers" JSONB,
    "verdict" "harm_verdict",
    "valid_until" DATE,

    CONSTRAINT "harm_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addressee_checks" (
    "id" UUID NOT NULL,
    "addressee_id" UUID NOT NULL,
    "reason" "check_reason" NOT NULL,
    "contact_id" UUID,
    "detail" TEXT,
    "open_key" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "result" "check_result",

    CONSTRAINT "addressee_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "addressee_id" UUID NOT NULL,
    "state" "correction_state" NOT NULL DEFAULT 'proposed',
    "proposal" JSONB NOT NULL,
    "source_url" TEXT NOT NULL,
    "note" TEXT,
    "fingerprint" BYTEA NOT NULL,
    "created_on" DATE NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "reason" TEXT,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addressee_changes" (
    "id" BIGSERIAL NOT NULL,
    "addressee_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "organiser_id" UUID,
    "correction_id" UUID,
    "import_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "addressee_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_imports" (
    "id" UUID NOT NULL,
    "organiser_id" UUID NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'previewed',
    "file_name" TEXT NOT NULL,
    "content" TEXT,
    "counts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "directory_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_variants" (
    "model_letter_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "opening" TEXT NOT NULL,

    CONSTRAINT "letter_variants_pkey" PRIMARY KEY ("model_letter_id","locale","position")
);

-- CreateTable
CREATE TABLE "copy_rules" (
    "id" UUID NOT NULL,
    "model_letter_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reader" "copy_reader" NOT NULL,
    "addressee_id" UUID,
    "name" TEXT,
    "email" TEXT,
    "redaction" "redaction" NOT NULL DEFAULT 'full',
    "in_cc" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "copy_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "copy_cover_lines" (
    "copy_rule_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "copy_cover_lines_pkey" PRIMARY KEY ("copy_rule_id","locale")
);

-- CreateTable
CREATE TABLE "set_countries" (
    "model_letter_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "added_on" DATE NOT NULL,

    CONSTRAINT "set_countries_pkey" PRIMARY KEY ("model_letter_id","country")
);

-- CreateTable
CREATE TABLE "delivery_photos" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "kind" "file_kind" NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_copies" (
    "id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "copy_rule_id" UUID,
    "reader" "copy_reader" NOT NULL,
    "addressee_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "cover_line" TEXT NOT NULL,
    "redaction" "redaction" NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'planned',
    "created_on" DATE NOT NULL,
    "sent_on" DATE,

    CONSTRAINT "letter_copies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addressee_queues" (
    "addressee_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "addressee_queues_pkey" PRIMARY KEY ("addressee_id")
);

-- CreateTable
CREATE TABLE "kits" (
    "id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "delivery_id" UUID,
    "state" "kit_state" NOT NULL DEFAULT 'preparing',
    "lease_until" TIMESTAMPTZ(3),
    "sealed" BYTEA,
    "key_id" TEXT,
    "locale" TEXT NOT NULL,
    "file_id" UUID,
    "pages" INTEGER,
    "trouble" TEXT,
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "kits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "kind" "file_kind" NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "created_on" DATE NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replies" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "letter_id" UUID,
    "delivery_id" UUID,
    "addressee_id" UUID,
    "state" "reply_state" NOT NULL DEFAULT 'received',
    "channel" "reply_channel" NOT NULL,
    "received_on" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT,
    "file_id" UUID,
    "message_hash" BYTEA,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,

    CONSTRAINT "replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_translations" (
    "reply_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "translator" TEXT,

    CONSTRAINT "reply_translations_pkey" PRIMARY KEY ("reply_id","locale")
);

-- CreateTable
CREATE TABLE "mailboxes" (
    "campaign_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "secure" BOOLEAN NOT NULL DEFAULT true,
    "username" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT 'INBOX',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "uid_validity" BIGINT,
    "last_uid" BIGINT,
    "checked_at" TIMESTAMPTZ(3),
    "trouble" TEXT,

    CONSTRAINT "mailboxes_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateIndex
CREATE INDEX "cases_team_id_idx" ON "cases"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_facts_case_id_position_key" ON "case_facts"("case_id", "position");

-- CreateIndex
CREATE INDEX "case_changes_case_id_idx" ON "case_changes"("case_id");

-- CreateIndex
CREATE INDEX "harm_checks_model_letter_id_id_idx" ON "harm_checks"("model_letter_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "addressee_checks_open_key_key" ON "addressee_checks"("open_key");

-- CreateIndex
CREATE INDEX "addressee_checks_addressee_id_idx" ON "addressee_checks"("addressee_id");

-- CreateIndex
CREATE INDEX "addressee_checks_closed_at_idx" ON "addressee_checks"("closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_fingerprint_key" ON "corrections"("fingerprint");

-- CreateIndex
CREATE INDEX "corrections_state_created_on_idx" ON "corrections"("state", "created_on");

-- CreateIndex
CREATE INDEX "corrections_addressee_id_idx" ON "corrections"("addressee_id");

-- CreateIndex
CREATE INDEX "addressee_changes_addressee_id_id_idx" ON "addressee_changes"("addressee_id", "id");

-- CreateIndex
CREATE INDEX "addressee_changes_import_id_idx" ON "addressee_changes"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "copy_rules_model_letter_id_position_key" ON "copy_rules"("model_letter_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_photos_file_id_key" ON "delivery_photos"("file_id");

-- CreateIndex
CREATE INDEX "delivery_photos_delivery_id_idx" ON "delivery_photos"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_copies_letter_id_copy_rule_id_key" ON "letter_copies"("letter_id", "copy_rule_id");

-- CreateIndex
CREATE UNIQUE INDEX "kits_file_id_key" ON "kits"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "kits_letter_id_key" ON "kits"("letter_id");

-- CreateIndex
CREATE INDEX "kits_delivery_id_idx" ON "kits"("delivery_id");

-- CreateIndex
CREATE INDEX "stored_files_expires_at_idx" ON "stored_files"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "replies_file_id_key" ON "replies"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "replies_message_hash_key" ON "replies"("message_hash");

-- CreateIndex
CREATE INDEX "replies_campaign_id_state_idx" ON "replies"("campaign_id", "state");

-- CreateIndex
CREATE INDEX "replies_letter_id_idx" ON "replies"("letter_id");

-- CreateIndex
CREATE INDEX "replies_addressee_id_idx" ON "replies"("addressee_id");

-- CreateIndex
CREATE INDEX "addressee_contacts_value_idx" ON "addressee_contacts"("value");

-- CreateIndex
CREATE INDEX "addressees_search_text_idx" ON "addressees" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "letters_set_key_key" ON "letters"("set_key");

-- CreateIndex
CREATE UNIQUE INDEX "letters_reference_key" ON "letters"("reference");

-- CreateIndex
CREATE INDEX "letters_follows_id_idx" ON "letters"("follows_id");

-- CreateIndex
CREATE INDEX "model_letters_case_id_idx" ON "model_letters"("case_id");

-- CreateIndex
CREATE INDEX "outbox_mails_digest_id_idx" ON "outbox_mails"("digest_id");

-- CreateIndex
CREATE INDEX "outbox_mails_state_addressee_id_created_at_idx" ON "outbox_mails"("state", "addressee_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "signatories_token_hash_key" ON "signatories"("token_hash");

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_names" ADD CONSTRAINT "case_names_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_facts" ADD CONSTRAINT "case_facts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_fact_texts" ADD CONSTRAINT "case_fact_texts_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "case_facts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_changes" ADD CONSTRAINT "case_changes_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harm_checks" ADD CONSTRAINT "harm_checks_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addressee_checks" ADD CONSTRAINT "addressee_checks_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addressee_changes" ADD CONSTRAINT "addressee_changes_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addressee_changes" ADD CONSTRAINT "addressee_changes_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "corrections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addressee_changes" ADD CONSTRAINT "addressee_changes_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "directory_imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_letters" ADD CONSTRAINT "model_letters_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_variants" ADD CONSTRAINT "letter_variants_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_rules" ADD CONSTRAINT "copy_rules_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_rules" ADD CONSTRAINT "copy_rules_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_cover_lines" ADD CONSTRAINT "copy_cover_lines_copy_rule_id_fkey" FOREIGN KEY ("copy_rule_id") REFERENCES "copy_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_countries" ADD CONSTRAINT "set_countries_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "letters"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_photos" ADD CONSTRAINT "delivery_photos_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_photos" ADD CONSTRAINT "delivery_photos_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_copies" ADD CONSTRAINT "letter_copies_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_copies" ADD CONSTRAINT "letter_copies_copy_rule_id_fkey" FOREIGN KEY ("copy_rule_id") REFERENCES "copy_rules"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_copies" ADD CONSTRAINT "letter_copies_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addressee_queues" ADD CONSTRAINT "addressee_queues_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kits" ADD CONSTRAINT "kits_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kits" ADD CONSTRAINT "kits_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kits" ADD CONSTRAINT "kits_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_signatory_id_fkey" FOREIGN KEY ("signatory_id") REFERENCES "signatories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_copy_id_fkey" FOREIGN KEY ("copy_id") REFERENCES "letter_copies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "outbox_mails"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_translations" ADD CONSTRAINT "reply_translations_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "replies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
