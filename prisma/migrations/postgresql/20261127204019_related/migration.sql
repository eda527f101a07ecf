-- CreateTable
CREATE TABLE "RelatedList" (
    "articleId" INTEGER NOT NULL,
    "ids" JSONB NOT NULL,

    CONSTRAINT "RelatedList_pkey" PRIMARY KEY ("articleId")
);

-- AddForeignKey
ALTER TABLE "RelatedList" ADD CONSTRAINT "RelatedList_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
