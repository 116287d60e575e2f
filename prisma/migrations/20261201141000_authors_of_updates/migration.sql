-- CreateTable
CREATE TABLE "update_authors" (
    "update_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "organiser_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "update_authors_pkey" PRIMARY KEY ("update_id","locale","organiser_id")
);

-- AddForeignKey
ALTER TABLE "update_authors" ADD CONSTRAINT "update_authors_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of texts from before, the log of the team knows who saved or translated them, and not in which language: in any.
INSERT INTO "update_authors" ("update_id", "locale", "organiser_id", "revision")
SELECT "text"."update_id", "text"."locale", "wrote"."by", max("wrote"."revision") FROM (
  SELECT "id", "written_by" AS "by", "revision" FROM "updates" WHERE "written_by" IS NOT NULL
  UNION ALL
  SELECT "updates"."id", "organiser_id", 0 FROM "updates" JOIN "audit_entries" ON "object" = 'update:' || "updates"."id"
  WHERE "action" IN ('update.create', 'update.save', 'update.translate') AND "organiser_id" IS NOT NULL
) AS "wrote" JOIN "update_translations" AS "text" ON "text"."update_id" = "wrote"."id"
GROUP BY "text"."update_id", "text"."locale", "wrote"."by";
