-- CreateTable
CREATE TABLE "RelatedList" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ids" JSONB NOT NULL,
    CONSTRAINT "RelatedList_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
