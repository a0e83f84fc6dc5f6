-- With what an article was coded, also one that tells nothing: so coding again can go on where it stopped.

ALTER TABLE articles ADD COLUMN coder TEXT NOT NULL DEFAULT ''

ALTER TABLE articles ADD COLUMN settings TEXT NOT NULL DEFAULT ''

UPDATE articles SET
  coder = COALESCE((SELECT MIN(r.coder) FROM reports AS r WHERE r.article = articles.id), ''),
  settings = COALESCE((SELECT MIN(r.settings) FROM reports AS r WHERE r.article = articles.id), '')
