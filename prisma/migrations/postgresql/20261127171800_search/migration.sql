-- CreateTable
CREATE TABLE "FormerTag" (
    "id" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,

    CONSTRAINT "FormerTag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "articleId" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "FormerTag_tagId_idx" ON "FormerTag"("tagId");

-- AddForeignKey
ALTER TABLE "FormerTag" ADD CONSTRAINT "FormerTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: indexes of words, without the text, under the time of publication and the id. See lib/db/full-text.ts.
CREATE TABLE "SearchText" (
    "key" BIGINT NOT NULL,
    "head" TSVECTOR NOT NULL,
    "text" TSVECTOR NOT NULL,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "SearchText_head_idx" ON "SearchText" USING GIN ("head");
CREATE INDEX "SearchText_text_idx" ON "SearchText" USING GIN ("text");
