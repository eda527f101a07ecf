-- CreateTable
CREATE TABLE "ArticleTag" (
    "articleId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "ArticleTag_pkey" PRIMARY KEY ("articleId","tagId")
);

-- CreateIndex
CREATE INDEX "ArticleTag_tagId_publishedAt_articleId_idx" ON "ArticleTag"("tagId", "publishedAt" DESC, "articleId" DESC);

-- AddForeignKey
ALTER TABLE "ArticleTag" ADD CONSTRAINT "ArticleTag_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTag" ADD CONSTRAINT "ArticleTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The pairs that are there already. By hand: a comparison of models sees a table that goes and another that comes.
INSERT INTO "ArticleTag" ("articleId", "tagId", "publishedAt")
SELECT pair."A", pair."B", CASE WHEN article."status" = 'published' THEN article."publishedAt" END
FROM "_ArticleToTag" AS pair JOIN "Article" AS article ON article."id" = pair."A";

-- DropTable
DROP TABLE "_ArticleToTag";
