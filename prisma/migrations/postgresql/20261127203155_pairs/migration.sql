-- The index for searching gets pairs of words, see lib/db/full-text.ts: it is emptied, and filled again by jobs after the start.
TRUNCATE "SearchText";
DELETE FROM "SearchEntry";
