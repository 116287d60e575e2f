-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "addressee_kind" AS ENUM ('embassy', 'high_commission', 'consulate_general', 'consulate', 'honorary_consulate', 'permanent_mission', 'nunciature', 'representative_office', 'foreign_ministry', 'ministry', 'president_office', 'parliament', 'newspaper', 'company', 'prison');

-- CreateEnum
CREATE TYPE "coverage_kind" AS ENUM ('resident', 'accredited', 'district');

-- CreateEnum
CREATE TYPE "contact_channel" AS ENUM ('email', 'phone', 'fax', 'web', 'post');

-- CreateEnum
CREATE TYPE "contact_purpose" AS ENUM ('general', 'ambassador_office', 'press', 'consular');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "gender_form" AS ENUM ('neutral', 'feminine', 'masculine');

-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('draft', 'published', 'won', 'ended', 'archived');

-- CreateEnum
CREATE TYPE "model_letter_state" AS ENUM ('draft', 'published', 'closed');

-- CreateEnum
CREATE TYPE "letter_editing" AS ENUM ('addition', 'free', 'fixed');

-- CreateEnum
CREATE TYPE "letter_state" AS ENUM ('collecting', 'frozen', 'out', 'closed');

-- CreateEnum
CREATE TYPE "signatory_capacity" AS ENUM ('personal', 'on_behalf');

-- CreateEnum
CREATE TYPE "delivery_channel" AS ENUM ('our_mail', 'own_mail', 'post', 'by_hand', 'fax');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('planned', 'queued', 'handed_over', 'unknown', 'failed', 'recorded');

-- CreateEnum
CREATE TYPE "delivery_outcome" AS ENUM ('accepted_by_official', 'accepted_by_guard', 'letterbox', 'refused_at_door', 'refused_by_intercom', 'courier_refused', 'no_answer', 'door_locked', 'photographed_or_threatened', 'call_back_promised', 'reply_promised', 'reply_received', 'returned', 'bounced', 'no_reply');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'organiser', 'moderator', 'translator');

-- CreateEnum
CREATE TYPE "mail_kind" AS ENUM ('confirm_signature', 'signature_on_record', 'signature_data', 'confirm_letter', 'letter', 'letter_receipt', 'sign_in', 'invitation');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('due', 'leased', 'sent', 'unknown', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "petition_state" AS ENUM ('draft', 'open', 'closed', 'handed_in', 'answered');

-- CreateEnum
CREATE TYPE "signature_state" AS ENUM ('pending', 'confirmed', 'withdrawn', 'quarantined', 'expired');

-- CreateEnum
CREATE TYPE "name_display" AS ENUM ('none', 'initials', 'full');

-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('sign', 'public_name', 'updates');

-- CreateEnum
CREATE TYPE "link_kind" AS ENUM ('confirm_signature', 'manage_signature', 'confirm_letter');

-- CreateTable
CREATE TABLE "addressees" (
    "id" UUID NOT NULL,
    "kind" "addressee_kind" NOT NULL,
    "state" CHAR(2) NOT NULL,
    "host_country" CHAR(2) NOT NULL,
    "host_city" TEXT,
    "name" TEXT NOT NULL,
    "address_lines" TEXT[],
    "postal_code" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "wikidata_id" TEXT,
    "confidence" "confidence",
    "source" TEXT NOT NULL,
    "source_on" DATE,
    "checked_by" TEXT,
    "checked_on" DATE,
    "removed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "addressees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addressee_contacts" (
    "id" UUID NOT NULL,
    "addressee_id" UUID NOT NULL,
    "channel" "contact_channel" NOT NULL,
    "purpose" "contact_purpose" NOT NULL DEFAULT 'general',
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_on" DATE,
    "off_at" TIMESTAMPTZ(3),
    "off_reason" TEXT,

    CONSTRAINT "addressee_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address_blocks" (
    "addressee_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "recipient" TEXT[],
    "salutation" TEXT NOT NULL,
    "close" TEXT NOT NULL,
    "gender" "gender_form" NOT NULL DEFAULT 'neutral',
    "approved_by" TEXT,
    "approved_on" DATE,

    CONSTRAINT "address_blocks_pkey" PRIMARY KEY ("addressee_id","locale")
);

-- CreateTable
CREATE TABLE "coverage" (
    "addressee_id" UUID NOT NULL,
    "state" CHAR(2) NOT NULL,
    "country" CHAR(2) NOT NULL,
    "kind" "coverage_kind" NOT NULL,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("addressee_id","country")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "campaign_state" NOT NULL DEFAULT 'draft',
    "accent" TEXT NOT NULL DEFAULT 'red',
    "original_locale" TEXT NOT NULL,
    "addressed_state" CHAR(2),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_translations" (
    "campaign_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "campaign_translations_pkey" PRIMARY KEY ("campaign_id","locale")
);

-- CreateTable
CREATE TABLE "demands" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "met_on" DATE,

    CONSTRAINT "demands_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demand_translations" (
    "demand_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "demand_translations_pkey" PRIMARY KEY ("demand_id","locale")
);

-- CreateTable
CREATE TABLE "model_letters" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "model_letter_state" NOT NULL DEFAULT 'draft',
    "original_locale" TEXT NOT NULL,
    "addressed_state" CHAR(2) NOT NULL,
    "editing" "letter_editing" NOT NULL DEFAULT 'free',
    "fallback_id" UUID,
    "closes_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "model_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_letter_translations" (
    "model_letter_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "model_letter_translations_pkey" PRIMARY KEY ("model_letter_id","locale")
);

-- CreateTable
CREATE TABLE "country_paragraphs" (
    "model_letter_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "country_paragraphs_pkey" PRIMARY KEY ("model_letter_id","country","locale")
);

-- CreateTable
CREATE TABLE "door_overrides" (
    "model_letter_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "addressee_id" UUID NOT NULL,

    CONSTRAINT "door_overrides_pkey" PRIMARY KEY ("model_letter_id","country")
);

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "model_letter_id" UUID NOT NULL,
    "addressee_id" UUID NOT NULL,
    "state" "letter_state" NOT NULL DEFAULT 'collecting',
    "locale" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "draft_id" UUID NOT NULL,
    "sealed" BYTEA,
    "key_id" TEXT,
    "text_hash" BYTEA,
    "published_text" TEXT,
    "published_subject" TEXT,
    "dated_on" DATE NOT NULL,
    "created_on" DATE NOT NULL,
    "purge_after" DATE,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatories" (
    "id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "organisation" TEXT,
    "capacity" "signatory_capacity" NOT NULL DEFAULT 'personal',

    CONSTRAINT "signatories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "channel" "delivery_channel" NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'planned',
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "outcome" "delivery_outcome",
    "outcome_on" DATE,
    "note" TEXT,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "due_on" DATE,
    "code_hash" BYTEA,
    "created_on" DATE NOT NULL,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_changes" (
    "id" BIGSERIAL NOT NULL,
    "delivery_id" UUID NOT NULL,
    "outcome" "delivery_outcome" NOT NULL,
    "outcome_on" DATE NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "organiser_id" UUID,

    CONSTRAINT "outcome_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisers" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "team_id" UUID NOT NULL,
    "organiser_id" UUID NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("team_id","organiser_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "invited_by" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" BYTEA NOT NULL,
    "organiser_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_tokens" (
    "token_hash" BYTEA NOT NULL,
    "email" TEXT NOT NULL,
    "code_index" BYTEA,
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_tokens_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "organiser_id" UUID,
    "team_id" UUID,
    "action" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation_proposals" (
    "object" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "organiser_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "translation_proposals_pkey" PRIMARY KEY ("object","locale")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL,
    "kind" "mail_kind" NOT NULL,
    "priority" SMALLINT NOT NULL DEFAULT 5,
    "signature_id" UUID,
    "letter_id" UUID,
    "delivery_id" UUID,
    "locale" TEXT NOT NULL,
    "sealed" BYTEA,
    "key_id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "dedupe_key" TEXT,
    "state" "mail_state" NOT NULL DEFAULT 'due',
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "last_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "address_index" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("address_index")
);

-- CreateTable
CREATE TABLE "mail_allowances" (
    "address_index" BYTEA NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "mail_allowances_pkey" PRIMARY KEY ("address_index","day")
);

-- CreateTable
CREATE TABLE "heartbeats" (
    "worker" TEXT NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,
    "mail_trouble" TEXT,
    "trouble_since" TIMESTAMPTZ(3),

    CONSTRAINT "heartbeats_pkey" PRIMARY KEY ("worker")
);

-- CreateTable
CREATE TABLE "petitions" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "petition_state" NOT NULL DEFAULT 'draft',
    "original_locale" TEXT NOT NULL,
    "addressee_id" UUID,
    "goal" INTEGER NOT NULL DEFAULT 100,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "handed_in_at" TIMESTAMPTZ(3),
    "confirmed_count" INTEGER NOT NULL DEFAULT 0,
    "public_names_batch" INTEGER NOT NULL DEFAULT 10,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "petitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "petition_versions" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "petition_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "petition_translations" (
    "version_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "addressee_line" TEXT NOT NULL,

    CONSTRAINT "petition_translations_pkey" PRIMARY KEY ("version_id","locale")
);

-- CreateTable
CREATE TABLE "petition_index_keys" (
    "petition_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,

    CONSTRAINT "petition_index_keys_pkey" PRIMARY KEY ("petition_id")
);

-- CreateTable
CREATE TABLE "signature_counts" (
    "petition_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "signature_counts_pkey" PRIMARY KEY ("petition_id","country","day")
);

-- CreateTable
CREATE TABLE "tally_deltas" (
    "id" BIGSERIAL NOT NULL,
    "petition_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "day" DATE NOT NULL,
    "delta" SMALLINT NOT NULL,

    CONSTRAINT "tally_deltas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "state" "signature_state" NOT NULL DEFAULT 'pending',
    "locale" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "display" "name_display" NOT NULL DEFAULT 'none',
    "created_on" DATE NOT NULL,
    "confirmed_on" DATE,
    "mail_count" SMALLINT NOT NULL DEFAULT 0,
    "last_mail_at" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signer_contacts" (
    "signature_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "purge_after" DATE NOT NULL,

    CONSTRAINT "signer_contacts_pkey" PRIMARY KEY ("signature_id")
);

-- CreateTable
CREATE TABLE "public_signatures" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "organisation" TEXT,
    "country" CHAR(2) NOT NULL,
    "batch" INTEGER NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "public_signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "wording" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "withdrawn_on" DATE,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "links" (
    "token_hash" BYTEA NOT NULL,
    "kind" "link_kind" NOT NULL,
    "signature_id" UUID,
    "letter_id" UUID,
    "code_index" BYTEA,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "erasures" (
    "id" BIGSERIAL NOT NULL,
    "signature_id" UUID NOT NULL,
    "erased_on" DATE NOT NULL,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "addressees_wikidata_id_key" ON "addressees"("wikidata_id");

-- CreateIndex
CREATE INDEX "addressees_state_host_country_idx" ON "addressees"("state", "host_country");

-- CreateIndex
CREATE INDEX "addressees_host_country_idx" ON "addressees"("host_country");

-- CreateIndex
CREATE INDEX "addressee_contacts_addressee_id_channel_idx" ON "addressee_contacts"("addressee_id", "channel");

-- CreateIndex
CREATE INDEX "coverage_state_country_idx" ON "coverage"("state", "country");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_slug_key" ON "campaigns"("slug");

-- CreateIndex
CREATE INDEX "campaigns_team_id_idx" ON "campaigns"("team_id");

-- CreateIndex
CREATE INDEX "campaigns_state_idx" ON "campaigns"("state");

-- CreateIndex
CREATE UNIQUE INDEX "demands_campaign_id_position_key" ON "demands"("campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "model_letters_slug_key" ON "model_letters"("slug");

-- CreateIndex
CREATE INDEX "model_letters_campaign_id_idx" ON "model_letters"("campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "letters_draft_id_key" ON "letters"("draft_id");

-- CreateIndex
CREATE INDEX "letters_model_letter_id_state_idx" ON "letters"("model_letter_id", "state");

-- CreateIndex
CREATE INDEX "letters_addressee_id_idx" ON "letters"("addressee_id");

-- CreateIndex
CREATE UNIQUE INDEX "signatories_letter_id_position_key" ON "signatories"("letter_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_code_hash_key" ON "deliveries"("code_hash");

-- CreateIndex
CREATE INDEX "deliveries_letter_id_idx" ON "deliveries"("letter_id");

-- CreateIndex
CREATE INDEX "outcome_changes_delivery_id_idx" ON "outcome_changes"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisers_email_key" ON "organisers"("email");

-- CreateIndex
CREATE INDEX "memberships_organiser_id_idx" ON "memberships"("organiser_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_organiser_id_idx" ON "sessions"("organiser_id");

-- CreateIndex
CREATE INDEX "sign_in_tokens_email_idx" ON "sign_in_tokens"("email");

-- CreateIndex
CREATE INDEX "audit_entries_team_id_at_idx" ON "audit_entries"("team_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mails_message_id_key" ON "outbox_mails"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mails_dedupe_key_key" ON "outbox_mails"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mails_state_priority_run_at_idx" ON "outbox_mails"("state", "priority", "run_at");

-- CreateIndex
CREATE INDEX "outbox_mails_signature_id_idx" ON "outbox_mails"("signature_id");

-- CreateIndex
CREATE INDEX "outbox_mails_letter_id_idx" ON "outbox_mails"("letter_id");

-- CreateIndex
CREATE UNIQUE INDEX "petitions_slug_key" ON "petitions"("slug");

-- CreateIndex
CREATE INDEX "petitions_campaign_id_idx" ON "petitions"("campaign_id");

-- CreateIndex
CREATE INDEX "petitions_state_idx" ON "petitions"("state");

-- CreateIndex
CREATE UNIQUE INDEX "petition_versions_petition_id_number_key" ON "petition_versions"("petition_id", "number");

-- CreateIndex
CREATE INDEX "signatures_petition_id_state_created_on_idx" ON "signatures"("petition_id", "state", "created_on");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_petition_id_email_index_key" ON "signatures"("petition_id", "email_index");

-- CreateIndex
CREATE INDEX "signer_contacts_purge_after_idx" ON "signer_contacts"("purge_after");

-- CreateIndex
CREATE UNIQUE INDEX "public_signatures_signature_id_key" ON "public_signatures"("signature_id");

-- CreateIndex
CREATE INDEX "public_signatures_petition_id_hidden_batch_idx" ON "public_signatures"("petition_id", "hidden", "batch");

-- CreateIndex
CREATE UNIQUE INDEX "consents_signature_id_purpose_key" ON "consents"("signature_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "links_code_index_key" ON "links"("code_index");

-- CreateIndex
CREATE INDEX "links_signature_id_idx" ON "links"("signature_id");

-- CreateIndex
CREATE INDEX "links_letter_id_idx" ON "links"("letter_id");

-- CreateIndex
CREATE UNIQUE INDEX "erasures_signature_id_key" ON "erasures"("signature_id");

-- AddForeignKey
ALTER TABLE "addressee_contacts" ADD CONSTRAINT "addressee_contacts_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address_blocks" ADD CONSTRAINT "address_blocks_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_translations" ADD CONSTRAINT "campaign_translations_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demands" ADD CONSTRAINT "demands_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand_translations" ADD CONSTRAINT "demand_translations_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "demands"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_letters" ADD CONSTRAINT "model_letters_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_letters" ADD CONSTRAINT "model_letters_fallback_id_fkey" FOREIGN KEY ("fallback_id") REFERENCES "addressees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_letter_translations" ADD CONSTRAINT "model_letter_translations_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_paragraphs" ADD CONSTRAINT "country_paragraphs_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_overrides" ADD CONSTRAINT "door_overrides_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_overrides" ADD CONSTRAINT "door_overrides_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_model_letter_id_fkey" FOREIGN KEY ("model_letter_id") REFERENCES "model_letters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_changes" ADD CONSTRAINT "outcome_changes_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organiser_id_fkey" FOREIGN KEY ("organiser_id") REFERENCES "organisers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organiser_id_fkey" FOREIGN KEY ("organiser_id") REFERENCES "organisers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petition_versions" ADD CONSTRAINT "petition_versions_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petition_translations" ADD CONSTRAINT "petition_translations_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petition_index_keys" ADD CONSTRAINT "petition_index_keys_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_counts" ADD CONSTRAINT "signature_counts_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_deltas" ADD CONSTRAINT "tally_deltas_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signer_contacts" ADD CONSTRAINT "signer_contacts_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_signatures" ADD CONSTRAINT "public_signatures_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_signatures" ADD CONSTRAINT "public_signatures_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;
