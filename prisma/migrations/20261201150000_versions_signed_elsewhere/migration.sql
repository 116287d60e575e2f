-- A version that was signed at a stall or with another tool counts as signed.
-- CreateIndex
CREATE INDEX "collected_signatures_version_id_idx" ON "collected_signatures"("version_id");
