-- CreateEnum
CREATE TYPE "discussion_gate" AS ENUM ('none', 'sum', 'question');

-- CreateEnum
CREATE TYPE "contribution_state" AS ENUM ('pending', 'waiting', 'shown', 'refused');

-- CreateEnum
CREATE TYPE "proposal_kind" AS ENUM ('petition', 'event');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('pending', 'waiting', 'asked', 'accepted', 'rejected');

-- CreateTable
CREATE TABLE "discussions" (
    "statement_id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "closes_on" DATE NOT NULL,
    "gate" "discussion_gate" NOT NULL DEFAULT 'none',

    CONSTRAINT "discussions_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "discussion_questions" (
    "statement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answers" TEXT[],

    CONSTRAINT "discussion_questions_pkey" PRIMARY KEY ("statement_id","locale")
);

-- CreateTable
CREATE TABLE "contributions" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "state" "contribution_state" NOT NULL DEFAULT 'pending',
    "text" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "form_index" BYTEA NOT NULL,
    "sealed" BYTEA,
    "key_id" TEXT,
    "mailed_at" TIMESTAMPTZ(3),
    "asked_in" TEXT NOT NULL,
    "created_on" DATE NOT NULL,
    "waits_since" DATE,
    "place" INTEGER,
    "reason" "comment_refusal",
    "refused_on" DATE,

    CONSTRAINT "contributions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spent_sums" (
    "nonce" BYTEA NOT NULL,
    "spent_on" DATE NOT NULL,

    CONSTRAINT "spent_sums_pkey" PRIMARY KEY ("nonce")
);

-- CreateTable
CREATE TABLE "proposal_rules" (
    "team_id" UUID NOT NULL,
    "takes_petitions" BOOLEAN NOT NULL DEFAULT false,
    "takes_events" BOOLEAN NOT NULL DEFAULT false,
    "answer_days" SMALLINT NOT NULL DEFAULT 14,
    "kept_days" SMALLINT NOT NULL DEFAULT 30,

    CONSTRAINT "proposal_rules_pkey" PRIMARY KEY ("team_id")
);

-- CreateTable
CREATE TABLE "public_proposals" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "kind" "proposal_kind" NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'pending',
    "title" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "day" DATE,
    "locale" TEXT NOT NULL,
    "form_index" BYTEA NOT NULL,
    "sealed" BYTEA,
    "key_id" TEXT,
    "mailed_at" TIMESTAMPTZ(3),
    "created_on" DATE NOT NULL,
    "waits_since" DATE,
    "step" INTEGER NOT NULL DEFAULT 1,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "place" INTEGER,
    "made_id" UUID,

    CONSTRAINT "public_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "discussions_closing_idx" ON "discussions"("closes_on") WHERE (is_on);

-- CreateIndex
CREATE INDEX "contributions_team_id_state_waits_since_id_idx" ON "contributions"("team_id", "state", "waits_since", "id");

-- CreateIndex
CREATE INDEX "contributions_pending_idx" ON "contributions"("created_on") WHERE (state = 'pending'::contribution_state);

-- CreateIndex
CREATE INDEX "contributions_refused_idx" ON "contributions"("refused_on") WHERE (state = 'refused'::contribution_state);

-- CreateIndex
CREATE UNIQUE INDEX "contributions_statement_id_form_index_key" ON "contributions"("statement_id", "form_index");

-- CreateIndex
CREATE UNIQUE INDEX "contributions_statement_id_place_key" ON "contributions"("statement_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "public_proposals_place_key" ON "public_proposals"("place");

-- CreateIndex
CREATE INDEX "public_proposals_team_id_state_waits_since_id_idx" ON "public_proposals"("team_id", "state", "waits_since", "id");

-- CreateIndex
CREATE INDEX "public_proposals_pending_idx" ON "public_proposals"("created_on") WHERE (state = 'pending'::proposal_state);

-- CreateIndex
CREATE INDEX "public_proposals_answered_idx" ON "public_proposals"("answered_on") WHERE (key_id IS NOT NULL AND answered_on IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "public_proposals_team_id_form_index_key" ON "public_proposals"("team_id", "form_index");

-- AddForeignKey
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_questions" ADD CONSTRAINT "discussion_questions_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "discussions"("statement_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_rules" ADD CONSTRAINT "proposal_rules_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_proposals" ADD CONSTRAINT "public_proposals_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Mails and links are about comments and proposals.
SELECT "let_mails_be_about"('contributions');
SELECT "let_mails_be_about"('public_proposals');
