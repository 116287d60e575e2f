-- CreateIndex
CREATE INDEX "receipt_days_faulty_idx" ON "receipt_days"("petition_id") WHERE (fault IS NOT NULL);
