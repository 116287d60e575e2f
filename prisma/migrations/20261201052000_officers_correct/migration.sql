-- CreateTable
CREATE TABLE "officer_corrections" (
    "id" BIGSERIAL NOT NULL,
    "endorsement_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,

    CONSTRAINT "officer_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "officer_corrections_endorsement_id_idx" ON "officer_corrections"("endorsement_id");

-- AddForeignKey
ALTER TABLE "officer_corrections" ADD CONSTRAINT "officer_corrections_endorsement_id_fkey" FOREIGN KEY ("endorsement_id") REFERENCES "endorsements"("id") ON DELETE CASCADE ON UPDATE CASCADE;
