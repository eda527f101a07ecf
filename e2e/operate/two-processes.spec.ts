import { sqliteIn, test } from './fixtures'
import { expectFreshness } from './freshness'

test('two processes on one SQLite file: what is published, corrected or withdrawn is so in both within a second', async ({
  copied,
  start,
  editorsOf,
}) => {
  const one = await start({ dataDir: copied })
  const other = await start({ dataDir: copied })
  await expectFreshness('SQLite', [one.url, other.url], editorsOf(sqliteIn(copied)))
})
