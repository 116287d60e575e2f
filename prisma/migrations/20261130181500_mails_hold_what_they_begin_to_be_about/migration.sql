-- A row that mails are about keeps its id: nothing would follow it.
CREATE FUNCTION "refuse_new_id"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE foreign_key_violation USING MESSAGE = 'A row that mails may be about keeps its id';
END $$;
REVOKE EXECUTE ON FUNCTION "refuse_new_id"() FROM PUBLIC;

-- As in docs/decisions/0036. A row is held when a mail or link begins to be about it, and not each time one is written,
-- as a foreign key does: whoever erases holds the row first and its mails then, and would be waited for crosswise.
CREATE OR REPLACE FUNCTION "let_mails_be_about"("named" TEXT) RETURNS VOID LANGUAGE plpgsql AS $let$
DECLARE "target" TEXT;
BEGIN
  -- Refuses a row that is not there, and holds one that is until the transaction ends, so that nobody deletes it meanwhile.
  EXECUTE format($hold$
    CREATE OR REPLACE FUNCTION %I() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      PERFORM FROM public.%I WHERE id = NEW.about_id FOR KEY SHARE;
      IF NOT FOUND THEN
        RAISE foreign_key_violation USING MESSAGE = 'A mail or link would be about a row that is not there';
      END IF;
      RETURN NULL;
    END $$ $hold$, 'hold_' || "named", "named");
  -- Mails and links go with what they are about, in the same statement.
  EXECUTE format($take$
    CREATE OR REPLACE FUNCTION %I() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      DELETE FROM public.outbox_mails WHERE about_id = OLD.id AND about = %L;
      DELETE FROM public.links WHERE about_id = OLD.id AND about = %L;
      RETURN NULL;
    END $$ $take$, 'take_mails_of_' || "named", "named", "named");
  -- Only triggers call them.
  EXECUTE format('REVOKE EXECUTE ON FUNCTION %I(), %I() FROM PUBLIC', 'hold_' || "named", 'take_mails_of_' || "named");
  EXECUTE format('CREATE OR REPLACE TRIGGER "take_mails_along" AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION %I()',
    "named", 'take_mails_of_' || "named");
  EXECUTE format('CREATE OR REPLACE TRIGGER "keep_id" BEFORE UPDATE OF id ON %I
    FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION "refuse_new_id"()', "named");
  FOREACH "target" IN ARRAY ARRAY['outbox_mails', 'links'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT ON %I
      FOR EACH ROW WHEN (NEW.about = %L) EXECUTE FUNCTION %I()', 'hold_' || "named", "target", "named", 'hold_' || "named");
    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER UPDATE OF about, about_id ON %I FOR EACH ROW
      WHEN (NEW.about = %L AND (OLD.about IS DISTINCT FROM NEW.about OR OLD.about_id IS DISTINCT FROM NEW.about_id))
      EXECUTE FUNCTION %I()', 'hold_changed_' || "named", "target", "named", 'hold_' || "named");
    -- Nothing is about a table that has not all this.
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS "about_known", ADD CONSTRAINT "about_known" CHECK (about = ANY(%L::text[])) NOT VALID',
      "target", (SELECT array_agg(relname::text) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname = 'take_mails_along'));
  END LOOP;
END $let$;
REVOKE EXECUTE ON FUNCTION "let_mails_be_about"(TEXT) FROM PUBLIC;

SELECT "let_mails_be_about"("named") FROM unnest(ARRAY['signatures', 'letter_copies', 'letters', 'signatories']) AS "named";
ALTER TABLE "outbox_mails" VALIDATE CONSTRAINT "about_known";
ALTER TABLE "links" VALIDATE CONSTRAINT "about_known";
