-- CreateEnum
CREATE TYPE "partner_state" AS ENUM ('draft', 'open', 'closed');

-- AlterEnum
ALTER TYPE "consent_purpose" ADD VALUE 'partner';

-- AlterEnum
ALTER TYPE "erasure_act" ADD VALUE 'partner';

-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "wants_partners" UUID[];

-- CreateTable
CREATE TABLE "partners" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "partner_state" NOT NULL DEFAULT 'draft',
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "logo_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partners_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_texts" (
    "partner_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "consent" TEXT NOT NULL,

    CONSTRAINT "partner_texts_pkey" PRIMARY KEY ("partner_id","locale")
);

-- CreateTable
CREATE TABLE "partner_consents" (
    "id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "withdrawn_on" DATE,

    CONSTRAINT "partner_consents_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partners_slug_key" ON "partners"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "partners_logo_id_key" ON "partners"("logo_id");

-- CreateIndex
CREATE INDEX "partners_campaign_id_id_idx" ON "partners"("campaign_id", "id");

-- CreateIndex
CREATE INDEX "partner_consents_partner_id_id_idx" ON "partner_consents"("partner_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_consents_signature_id_partner_id_key" ON "partner_consents"("signature_id", "partner_id");

-- AddForeignKey
ALTER TABLE "partners" ADD CONSTRAINT "partners_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partners" ADD CONSTRAINT "partners_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_texts" ADD CONSTRAINT "partner_texts_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_consents" ADD CONSTRAINT "partner_consents_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_consents" ADD CONSTRAINT "partner_consents_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
