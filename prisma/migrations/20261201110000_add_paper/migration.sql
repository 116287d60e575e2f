-- CreateEnum
CREATE TYPE "paper_state" AS ENUM ('entered', 'returned', 'counted', 'removed');

-- CreateTable
CREATE TABLE "paper_batches" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "town" TEXT NOT NULL DEFAULT '',
    "collected_on" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "paper_state" NOT NULL DEFAULT 'entered',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL DEFAULT '',
    "written_by" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "checked_by" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_changes" (
    "batch_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "town" TEXT NOT NULL,
    "collected_on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "paper_changes_pkey" PRIMARY KEY ("batch_id","revision")
);

-- CreateTable
CREATE TABLE "paper_scans" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_scans_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "paper_batches_petition_id_state_idx" ON "paper_batches"("petition_id", "state");

-- CreateIndex
CREATE INDEX "paper_batches_version_id_idx" ON "paper_batches"("version_id");

-- CreateIndex
CREATE INDEX "paper_scans_batch_id_idx" ON "paper_scans"("batch_id");

-- AddForeignKey
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_changes" ADD CONSTRAINT "paper_changes_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "paper_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_scans" ADD CONSTRAINT "paper_scans_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "paper_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A link to check a batch goes with the batch.
SELECT "let_mails_be_about"('paper_batches');
