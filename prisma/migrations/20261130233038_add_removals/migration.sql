-- CreateEnum
CREATE TYPE "removal_state" AS ENUM ('asked', 'approved', 'done', 'refused');

-- CreateTable
CREATE TABLE "removals" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "state" "removal_state" NOT NULL DEFAULT 'asked',
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "done_at" TIMESTAMPTZ(3),
    "sealed" BYTEA,
    "key_id" TEXT,
    "found" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "removals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "removal_targets" (
    "removal_id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,

    CONSTRAINT "removal_targets_pkey" PRIMARY KEY ("removal_id","petition_id")
);

-- CreateIndex
CREATE INDEX "removals_team_id_asked_at_idx" ON "removals"("team_id", "asked_at");

-- AddForeignKey
ALTER TABLE "removals" ADD CONSTRAINT "removals_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal_targets" ADD CONSTRAINT "removal_targets_removal_id_fkey" FOREIGN KEY ("removal_id") REFERENCES "removals"("id") ON DELETE CASCADE ON UPDATE CASCADE;
