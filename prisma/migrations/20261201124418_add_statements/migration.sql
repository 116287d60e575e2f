-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('statement', 'resolution', 'letter', 'analysis', 'news');

-- CreateEnum
CREATE TYPE "statement_state" AS ENUM ('draft', 'scheduled', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "translation_way" AS ENUM ('human', 'machine');

-- CreateEnum
CREATE TYPE "topic_kind" AS ENUM ('topic', 'series');

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "campaign_id" UUID,
    "slug" TEXT NOT NULL,
    "kind" "statement_kind" NOT NULL DEFAULT 'statement',
    "state" "statement_state" NOT NULL DEFAULT 'draft',
    "original_locale" TEXT NOT NULL,
    "original_version" INTEGER NOT NULL DEFAULT 1,
    "series_id" UUID,
    "part" INTEGER,
    "published_on" DATE,
    "publish_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "preview_token" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_translations" (
    "statement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "author" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "source_url" TEXT NOT NULL DEFAULT '',
    "source_title" TEXT NOT NULL DEFAULT '',
    "translator" TEXT NOT NULL DEFAULT '',
    "made" "translation_way" NOT NULL DEFAULT 'human',
    "follows_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statement_translations_pkey" PRIMARY KEY ("statement_id","locale")
);

-- CreateTable
CREATE TABLE "statement_versions" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "organiser_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_topics" (
    "statement_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "listed_on" DATE,

    CONSTRAINT "statement_topics_pkey" PRIMARY KEY ("statement_id","topic_id")
);

-- CreateTable
CREATE TABLE "statement_editors" (
    "statement_id" UUID NOT NULL,
    "organiser_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_editors_pkey" PRIMARY KEY ("statement_id","organiser_id")
);

-- CreateTable
CREATE TABLE "old_addresses" (
    "path" TEXT NOT NULL,
    "statement_id" UUID NOT NULL,

    CONSTRAINT "old_addresses_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "topic_kind" NOT NULL DEFAULT 'topic',
    "parent_id" UUID,
    "parts" INTEGER,
    "original_locale" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_names" (
    "topic_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topic_names_pkey" PRIMARY KEY ("topic_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "statements_slug_key" ON "statements"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "statements_preview_token_key" ON "statements"("preview_token");

-- CreateIndex
CREATE INDEX "statements_team_id_created_at_id_idx" ON "statements"("team_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "statements_campaign_id_idx" ON "statements"("campaign_id");

-- CreateIndex
CREATE INDEX "statements_series_id_part_idx" ON "statements"("series_id", "part");

-- CreateIndex
CREATE INDEX "statements_listed_idx" ON "statements"("published_on", "id") WHERE (state = 'published');

-- CreateIndex
CREATE INDEX "statements_listed_kind_idx" ON "statements"("kind", "published_on", "id") WHERE (state = 'published');

-- CreateIndex
CREATE INDEX "statements_listed_campaign_idx" ON "statements"("campaign_id", "published_on", "id") WHERE (state = 'published');

-- CreateIndex
CREATE INDEX "statements_due_idx" ON "statements"("publish_at") WHERE (state = 'scheduled');

-- CreateIndex
CREATE INDEX "statements_deleted_idx" ON "statements"("deleted_at") WHERE (deleted_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "statement_versions_statement_id_locale_revision_key" ON "statement_versions"("statement_id", "locale", "revision");

-- CreateIndex
CREATE INDEX "statement_topics_topic_id_listed_on_statement_id_idx" ON "statement_topics"("topic_id", "listed_on", "statement_id");

-- CreateIndex
CREATE INDEX "old_addresses_statement_id_idx" ON "old_addresses"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE INDEX "topics_team_id_kind_idx" ON "topics"("team_id", "kind");

-- CreateIndex
CREATE INDEX "topics_parent_id_idx" ON "topics"("parent_id");

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "topics"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_translations" ADD CONSTRAINT "statement_translations_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_versions" ADD CONSTRAINT "statement_versions_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topics" ADD CONSTRAINT "statement_topics_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topics" ADD CONSTRAINT "statement_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_editors" ADD CONSTRAINT "statement_editors_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "topics"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_names" ADD CONSTRAINT "topic_names_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;
