-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('text', 'choice', 'tick');

-- CreateTable
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "petition_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "question_kind" NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_texts" (
    "question_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "options" TEXT NOT NULL,

    CONSTRAINT "question_texts_pkey" PRIMARY KEY ("question_id","locale")
);

-- CreateIndex
CREATE INDEX "questions_petition_id_idx" ON "questions"("petition_id");

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_petition_id_fkey" FOREIGN KEY ("petition_id") REFERENCES "petitions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_texts" ADD CONSTRAINT "question_texts_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
