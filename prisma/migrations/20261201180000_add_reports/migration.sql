-- CreateEnum
CREATE TYPE "report_kind" AS ENUM ('event', 'answer', 'letter');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('received', 'cleared', 'published', 'refused');

-- CreateEnum
CREATE TYPE "report_refusal" AS ENUM ('personal_data', 'danger', 'untrue', 'advertising', 'off_topic');

-- CreateTable
CREATE TABLE "report_links" (
    "event_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_links_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "kind" "report_kind" NOT NULL,
    "campaign_id" UUID NOT NULL,
    "event_id" UUID,
    "addressee_id" UUID,
    "submission_id" UUID NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'received',
    "refusal" "report_refusal",
    "locale" TEXT NOT NULL,
    "outcome" "delivery_outcome",
    "happened_on" DATE NOT NULL,
    "present" INTEGER,
    "office" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "quotes" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "sent_text" TEXT NOT NULL,
    "sent_quotes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_files" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "kind" "file_kind" NOT NULL,
    "place" INTEGER NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT false,
    "alt" TEXT NOT NULL DEFAULT '',
    "picture_id" UUID,

    CONSTRAINT "report_files_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_links_code_hash_key" ON "report_links"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "reports_submission_id_key" ON "reports"("submission_id");

-- CreateIndex
CREATE INDEX "reports_campaign_id_state_received_at_id_idx" ON "reports"("campaign_id", "state", "received_at", "id");

-- CreateIndex
CREATE INDEX "reports_event_id_state_idx" ON "reports"("event_id", "state");

-- CreateIndex
CREATE INDEX "reports_of_addressee_idx" ON "reports"("addressee_id", "happened_on", "id") WHERE (state = 'published'::report_state);

-- CreateIndex
CREATE INDEX "reports_public_idx" ON "reports"("campaign_id", "happened_on", "id") WHERE (state = 'published'::report_state);

-- CreateIndex
CREATE INDEX "reports_received_at_idx" ON "reports"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_files_file_id_key" ON "report_files"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_files_picture_id_key" ON "report_files"("picture_id");

-- CreateIndex
CREATE INDEX "report_files_report_id_idx" ON "report_files"("report_id");

-- AddForeignKey
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;
