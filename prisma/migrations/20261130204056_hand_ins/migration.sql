-- CreateTable
CREATE TABLE "hand_ins" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "gone_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "by_whom" TEXT NOT NULL DEFAULT '',
    "outcome" "delivery_outcome",
    "without_dossier" TEXT NOT NULL DEFAULT '',
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_by" UUID,
    "answered_on" DATE,
    "answer_noted_at" TIMESTAMPTZ(3),
    "answer_noted_by" UUID,

    CONSTRAINT "hand_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_in_texts" (
    "hand_in_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hand_in_texts_pkey" PRIMARY KEY ("hand_in_id","locale")
);

-- CreateTable
CREATE TABLE "hand_in_pictures" (
    "id" UUID NOT NULL,
    "hand_in_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "kind" "file_kind" NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hand_in_pictures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hand_ins_petition_id_idx" ON "hand_ins"("petition_id");

-- CreateIndex
CREATE UNIQUE INDEX "hand_in_pictures_file_id_key" ON "hand_in_pictures"("file_id");

-- CreateIndex
CREATE INDEX "hand_in_pictures_hand_in_id_idx" ON "hand_in_pictures"("hand_in_id");

-- AddForeignKey
ALTER TABLE "hand_ins" ADD CONSTRAINT "hand_ins_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_in_texts" ADD CONSTRAINT "hand_in_texts_hand_in_id_fkey" FOREIGN KEY ("hand_in_id") REFERENCES "hand_ins"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_in_pictures" ADD CONSTRAINT "hand_in_pictures_hand_in_id_fkey" FOREIGN KEY ("hand_in_id") REFERENCES "hand_ins"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_in_pictures" ADD CONSTRAINT "hand_in_pictures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stood in the petition becomes a hand-in of it, in the petition's own language. Nobody was asked for its outcome.
INSERT INTO "hand_ins" ("id", "petition_id", "gone_on", "noted_at", "answered_on", "answer_noted_at")
SELECT gen_random_uuid(), id, coalesce("handed_in_on", "handed_in_at"::date, "updated_at"::date), coalesce("handed_in_at", "updated_at"),
  "answered_on", CASE WHEN "answered_on" IS NOT NULL THEN "updated_at" END
FROM "petitions" WHERE "state" IN ('handed_in', 'answered');

INSERT INTO "hand_in_texts" ("hand_in_id", "locale", "words", "answer")
SELECT "hand_ins"."id", "original_locale", "handed_in_words", "answered_words"
FROM "hand_ins" JOIN "petitions" ON "petitions"."id" = "petition_id"
WHERE "handed_in_words" <> '' OR "answered_words" <> '';

-- AlterTable
ALTER TABLE "petitions" DROP COLUMN "answered_on",
DROP COLUMN "answered_words",
DROP COLUMN "handed_in_on",
DROP COLUMN "handed_in_words";
