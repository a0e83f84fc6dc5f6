-- The first tables of a record.

CREATE TABLE articles (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL UNIQUE,
  address TEXT UNIQUE,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  published DATE,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  furniture TEXT NOT NULL,
  origin TEXT NOT NULL,
  copy_of TEXT NOT NULL DEFAULT '',
  added TEXT NOT NULL
)

CREATE INDEX articles_published ON articles (published)

CREATE TABLE passages (
  hash BIGINT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  length INTEGER NOT NULL,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID

CREATE INDEX passages_article ON passages (article)

CREATE TABLE copies (
  one TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  two TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  share REAL NOT NULL,
  PRIMARY KEY (one, two)
)

CREATE INDEX copies_two ON copies (two)

CREATE TABLE reports (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  coded TEXT,
  event_type TEXT NOT NULL,
  status TEXT NOT NULL,
  earliest DATE,
  latest DATE,
  untrue BOOLEAN NOT NULL,
  coder TEXT NOT NULL,
  settings TEXT NOT NULL
)

CREATE INDEX reports_article ON reports (article)

CREATE INDEX reports_latest ON reports (latest)

CREATE TABLE report_keys (
  hash BIGINT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, report)
) WITHOUT ROWID

CREATE INDEX report_keys_report ON report_keys (report)

CREATE TABLE links (
  one TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  two TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  score REAL NOT NULL,
  weight REAL NOT NULL,
  apart TEXT NOT NULL,
  PRIMARY KEY (one, two)
) WITHOUT ROWID

CREATE INDEX links_two ON links (two)

CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  other TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  author TEXT NOT NULL,
  note TEXT NOT NULL,
  made TEXT NOT NULL,
  undone TEXT,
  undone_by TEXT,
  undone_note TEXT
)

CREATE INDEX decisions_subject ON decisions (subject)

CREATE INDEX decisions_other ON decisions (other)

CREATE TABLE removals (
  article TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  address TEXT,
  decision INTEGER NOT NULL REFERENCES decisions (number)
)

CREATE INDEX removals_content ON removals (content)

CREATE INDEX removals_address ON removals (address)

CREATE TABLE incidents (
  id TEXT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL,
  event_type TEXT NOT NULL,
  status TEXT NOT NULL,
  earliest DATE,
  latest DATE,
  published DATE,
  disputed BOOLEAN NOT NULL,
  reports INTEGER NOT NULL,
  independent INTEGER NOT NULL
)

CREATE INDEX incidents_latest ON incidents (latest)

CREATE TABLE incident_names (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  PRIMARY KEY (kind, name, incident)
) WITHOUT ROWID

CREATE INDEX incident_names_incident ON incident_names (incident)

CREATE TABLE incident_spots (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  spot INTEGER NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  PRIMARY KEY (incident, spot)
)

CREATE INDEX incident_spots_lat ON incident_spots (lat, lon)

CREATE TABLE incident_members (
  report TEXT NOT NULL PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE
)

CREATE INDEX incident_members_incident ON incident_members (incident)

CREATE TABLE incident_ids (
  id TEXT NOT NULL PRIMARY KEY,
  first TEXT NOT NULL,
  now TEXT
)

CREATE INDEX incident_ids_first ON incident_ids (first)

CREATE INDEX incident_ids_now ON incident_ids (now)

CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'articles', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
)

CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END

CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, title, text)
  VALUES ('delete', old.number, old.title, old.text);
END
