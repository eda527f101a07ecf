-- CreateTable
CREATE TABLE "FormerTag" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tagId" INTEGER NOT NULL,
    CONSTRAINT "FormerTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "SearchEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FormerTag_tagId_idx" ON "FormerTag"("tagId");

-- By hand: indexes of words, without the text, under the time of publication and the id. See lib/db/full-text.ts.
CREATE VIRTUAL TABLE "SearchHead" USING fts5("title", "summary", "filed", content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE "SearchText" USING fts5("text", "filed", content = '', contentless_delete = 1, tokenize = 'ascii');
