-- Every wording of a text is kept from the day on which it was published; until now the one that a day's list named first.
ALTER TABLE "receipt_texts" ADD COLUMN "number" INTEGER, ADD COLUMN "published_on" DATE;
UPDATE "receipt_texts" SET "number" = "numbered"."place", "published_on" = "receipt_texts"."listed_on" FROM (
  SELECT "petition_id", "version", "locale", "listed_on",
    row_number() OVER (PARTITION BY "petition_id", "version", "locale" ORDER BY "listed_on") AS "place"
  FROM "receipt_texts"
) AS "numbered"
WHERE "receipt_texts"."petition_id" = "numbered"."petition_id" AND "receipt_texts"."version" = "numbered"."version"
  AND "receipt_texts"."locale" = "numbered"."locale" AND "receipt_texts"."listed_on" = "numbered"."listed_on";

-- AlterTable
ALTER TABLE "receipt_texts" DROP CONSTRAINT "receipt_texts_pkey",
ALTER COLUMN "number" SET NOT NULL,
ALTER COLUMN "published_on" SET NOT NULL,
ALTER COLUMN "listed_on" DROP NOT NULL,
ADD CONSTRAINT "receipt_texts_pkey" PRIMARY KEY ("petition_id", "version", "locale", "number");

-- CreateTable
CREATE TABLE "version_asks" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "cursor_day" DATE,
    "cursor_signature" UUID,
    "all_queued" BOOLEAN NOT NULL DEFAULT false,
    "queued" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "unknown" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "version_asks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_ask_recipients" (
    "ask_id" UUID NOT NULL,
    "signer_index" BYTEA NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "version_ask_recipients_pkey" PRIMARY KEY ("ask_id","signer_index")
);

-- CreateTable
CREATE TABLE "version_ask_counts" (
    "ask_id" UUID NOT NULL,
    "from_version" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "answered" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "version_ask_counts_pkey" PRIMARY KEY ("ask_id","from_version")
);

-- CreateTable
CREATE TABLE "version_answers" (
    "id" BIGSERIAL NOT NULL,
    "ask_id" UUID NOT NULL,
    "from_version" INTEGER NOT NULL,

    CONSTRAINT "version_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "version_asks_version_id_key" ON "version_asks"("version_id");

-- CreateIndex
CREATE INDEX "version_asks_petition_id_idx" ON "version_asks"("petition_id");

-- AddForeignKey
ALTER TABLE "version_asks" ADD CONSTRAINT "version_asks_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_asks" ADD CONSTRAINT "version_asks_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "petition_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_ask_recipients" ADD CONSTRAINT "version_ask_recipients_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "version_asks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_ask_counts" ADD CONSTRAINT "version_ask_counts_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "version_asks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_answers" ADD CONSTRAINT "version_answers_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "version_asks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mail asks whether somebody signs a newer text (decision 0036).
SELECT "let_mails_be_about"('version_asks');
