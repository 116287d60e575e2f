-- Cities and countries have more names: the start writes the text anew wherever it is empty.
UPDATE "addressees" SET "search_text" = '';
