-- CreateTable
CREATE TABLE "ArticleTag" (
    "articleId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "publishedAt" DATETIME,

    PRIMARY KEY ("articleId", "tagId"),
    CONSTRAINT "ArticleTag_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ArticleTag_tagId_publishedAt_articleId_idx" ON "ArticleTag"("tagId", "publishedAt" DESC, "articleId" DESC);

-- The pairs that are there already. By hand: a comparison of models sees a table that goes and another that comes.
INSERT INTO "ArticleTag" ("articleId", "tagId", "publishedAt")
SELECT pair."A", pair."B", CASE WHEN article."status" = 'published' THEN article."publishedAt" END
FROM "_ArticleToTag" AS pair JOIN "Article" AS article ON article."id" = pair."A";

-- DropTable
DROP TABLE "_ArticleToTag";
