-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('asked', 'approved', 'making', 'made', 'fetched', 'refused', 'withdrawn', 'expired', 'failed');

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "petition_id" UUID,
    "kind" TEXT NOT NULL,
    "choice" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'asked',
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "attempt" UUID,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "made_at" TIMESTAMPTZ(3),
    "size" INTEGER,
    "trouble" TEXT,

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_parts" (
    "export_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "export_parts_pkey" PRIMARY KEY ("export_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "exports_number_key" ON "exports"("number");

-- CreateIndex
CREATE INDEX "exports_team_id_asked_at_idx" ON "exports"("team_id", "asked_at");

-- CreateIndex
CREATE INDEX "exports_state_idx" ON "exports"("state");

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "exports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The mail that approves what the only one of a team asked for is about an export, and goes with it.
SELECT "let_mails_be_about"('exports');
