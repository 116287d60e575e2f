-- CreateEnum
CREATE TYPE "content_import_state" AS ENUM ('previewed', 'applied', 'undone');

-- CreateTable
CREATE TABLE "content_imports" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "organiser_id" UUID NOT NULL,
    "state" "content_import_state" NOT NULL DEFAULT 'previewed',
    "file_name" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "topics" JSONB,
    "faults" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_import_posts" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "post" JSONB,
    "statement_id" UUID,

    CONSTRAINT "content_import_posts_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateTable
CREATE TABLE "content_import_pictures" (
    "import_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "bytes" BYTEA,
    "picture_id" UUID,
    "note" JSONB,

    CONSTRAINT "content_import_pictures_pkey" PRIMARY KEY ("import_id","path")
);

-- CreateTable
CREATE TABLE "content_import_topics" (
    "import_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "content_import_topics_pkey" PRIMARY KEY ("import_id","topic_id")
);

-- CreateIndex
CREATE INDEX "content_imports_team_id_created_at_id_idx" ON "content_imports"("team_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "content_imports_created_at_idx" ON "content_imports"("created_at");

-- AddForeignKey
ALTER TABLE "content_imports" ADD CONSTRAINT "content_imports_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_import_posts" ADD CONSTRAINT "content_import_posts_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "content_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_import_pictures" ADD CONSTRAINT "content_import_pictures_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "content_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_import_topics" ADD CONSTRAINT "content_import_topics_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "content_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
