-- AlterEnum
ALTER TYPE "letter_origin" ADD VALUE 'branch';

-- DropIndex
DROP INDEX "endorsements_petition_id_form_index_key";

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "takes_organisations" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "endorsements" ADD COLUMN     "campaign_id" UUID,
ALTER COLUMN "petition_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "resolution_models" (
    "campaign_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "resolution_models_pkey" PRIMARY KEY ("campaign_id","locale")
);

-- CreateTable
CREATE TABLE "resolutions" (
    "endorsement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "mover" TEXT NOT NULL,
    "seconder" TEXT NOT NULL,
    "votes_for" INTEGER NOT NULL,
    "votes_against" INTEGER NOT NULL,
    "votes_abstained" INTEGER NOT NULL,

    CONSTRAINT "resolutions_pkey" PRIMARY KEY ("endorsement_id")
);

-- CreateIndex
CREATE INDEX "endorsements_campaign_id_state_created_on_id_idx" ON "endorsements"("campaign_id", "state", "created_on", "id");

-- CreateIndex
CREATE INDEX "endorsements_campaign_id_country_folded_idx" ON "endorsements"("campaign_id", "country", "folded");

-- CreateIndex
CREATE UNIQUE INDEX "endorsements_form_index_key" ON "endorsements"("form_index");

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_models" ADD CONSTRAINT "resolution_models_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_endorsement_id_fkey" FOREIGN KEY ("endorsement_id") REFERENCES "endorsements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an organisation signs is one thing.
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_one_thing" CHECK (num_nonnulls("petition_id", "campaign_id") = 1);
