-- CreateEnum
CREATE TYPE "endorsement_state" AS ENUM ('proposed', 'confirmed', 'shown', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "petitions" ADD COLUMN     "takes_organisations" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "endorsements" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "state" "endorsement_state" NOT NULL DEFAULT 'proposed',
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "town" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "folded" TEXT NOT NULL,
    "own_domain" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BYTEA,
    "key_id" TEXT,
    "form_index" BYTEA NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "created_on" DATE NOT NULL,
    "confirmed_on" DATE,
    "refused_on" DATE,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "endorsements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "endorsements_petition_id_state_created_on_id_idx" ON "endorsements"("petition_id", "state", "created_on", "id");

-- CreateIndex
CREATE INDEX "endorsements_petition_id_country_folded_idx" ON "endorsements"("petition_id", "country", "folded");

-- CreateIndex
CREATE INDEX "endorsements_waiting_idx" ON "endorsements"("petition_id") WHERE (state = 'confirmed');

-- CreateIndex
CREATE INDEX "endorsements_proposed_idx" ON "endorsements"("created_on") WHERE (state = 'proposed');

-- CreateIndex
CREATE UNIQUE INDEX "endorsements_petition_id_form_index_key" ON "endorsements"("petition_id", "form_index");

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mail is about an organisation that signs (decision 0036).
SELECT "let_mails_be_about"('endorsements');
