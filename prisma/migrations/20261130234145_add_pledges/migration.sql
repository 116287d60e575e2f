-- CreateEnum
CREATE TYPE "pledge_kind" AS ENUM ('translate', 'print', 'host', 'bring_people', 'skills');

-- AlterEnum
ALTER TYPE "consent_purpose" ADD VALUE 'pledge';

-- AlterEnum
ALTER TYPE "erasure_act" ADD VALUE 'pledge';

-- AlterTable
ALTER TABLE "petitions" ADD COLUMN     "pledge_kinds" "pledge_kind"[] DEFAULT ARRAY[]::"pledge_kind"[];

-- CreateTable
CREATE TABLE "pledges" (
    "signature_id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "offered_on" DATE NOT NULL,

    CONSTRAINT "pledges_pkey" PRIMARY KEY ("signature_id")
);

-- CreateIndex
CREATE INDEX "pledges_petition_id_signature_id_idx" ON "pledges"("petition_id", "signature_id");

-- AddForeignKey
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signer_contacts"("signature_id") ON DELETE CASCADE ON UPDATE CASCADE;
