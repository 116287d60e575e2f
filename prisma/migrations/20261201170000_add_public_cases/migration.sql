-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "ended_on" DATE,
ADD COLUMN     "next_act" TEXT;

-- AlterTable
ALTER TABLE "case_changes" ADD COLUMN     "is_public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "source_url" TEXT;

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "portrait_consent" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "portrait_id" UUID,
ADD COLUMN     "shown_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "campaign_endings" (
    "campaign_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "campaign_endings_pkey" PRIMARY KEY ("campaign_id","locale")
);

-- CreateTable
CREATE TABLE "campaign_cases" (
    "campaign_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "campaign_cases_pkey" PRIMARY KEY ("campaign_id","case_id")
);

-- CreateTable
CREATE TABLE "case_checks" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answers" JSONB,
    "verdict" "harm_verdict",
    "valid_until" DATE,

    CONSTRAINT "case_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_appeals" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "url" TEXT NOT NULL,
    "before_id" UUID,

    CONSTRAINT "case_appeals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "campaign_cases_case_id_idx" ON "campaign_cases"("case_id");

-- CreateIndex
CREATE INDEX "case_checks_case_id_id_idx" ON "case_checks"("case_id", "id");

-- CreateIndex
CREATE INDEX "case_appeals_case_id_issued_on_idx" ON "case_appeals"("case_id", "issued_on");

-- CreateIndex
CREATE INDEX "case_appeals_before_id_idx" ON "case_appeals"("before_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_portrait_id_key" ON "cases"("portrait_id");

-- AddForeignKey
ALTER TABLE "campaign_endings" ADD CONSTRAINT "campaign_endings_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_cases" ADD CONSTRAINT "campaign_cases_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_cases" ADD CONSTRAINT "campaign_cases_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_checks" ADD CONSTRAINT "case_checks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_appeals" ADD CONSTRAINT "case_appeals_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_appeals" ADD CONSTRAINT "case_appeals_before_id_fkey" FOREIGN KEY ("before_id") REFERENCES "case_appeals"("id") ON DELETE SET NULL ON UPDATE CASCADE;
