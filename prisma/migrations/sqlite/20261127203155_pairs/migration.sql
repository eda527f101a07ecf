-- The index for searching gets pairs of words, see lib/db/full-text.ts: it is emptied, and filled again by jobs after the start.
INSERT INTO "SearchHead" ("SearchHead") VALUES ('delete-all');
INSERT INTO "SearchText" ("SearchText") VALUES ('delete-all');
DELETE FROM "SearchEntry";
