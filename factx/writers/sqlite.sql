-- The database that factx writes, schema 1. A key of the claim format is a column; value and attribution are
-- written out with an underscore (value_number). Tables are for programs, the views below for people.

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    title TEXT,
    published TEXT,
    published_from TEXT,
    language TEXT NOT NULL,
    model TEXT NOT NULL,
    factx_version TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE sentences (
    id INTEGER PRIMARY KEY, -- from document and position, so that a re-run gives the same one
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    sentence INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (document_id, sentence)
);

CREATE TABLE entities (
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL, -- a JSON array
    mentions INTEGER NOT NULL,
    kind TEXT,
    country TEXT,
    geonames_id INTEGER,
    latitude REAL,
    longitude REAL,
    PRIMARY KEY (document_id, id)
);

-- value_when and value_where name claims of the same document; no foreign key, for --type may leave those out.
-- The numbers have no declared type: whole ones stay integers, others are real.
CREATE TABLE claims (
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    value_kind TEXT,
    value_number,
    value_low,
    value_high,
    value_comparator TEXT,
    value_unit TEXT,
    value_per TEXT,
    value_of TEXT,
    value_of_lemma TEXT,
    value_change TEXT,
    value_predicate TEXT,
    value_when TEXT,
    value_where TEXT,
    value_timex_type TEXT,
    value_timex TEXT,
    value_mod TEXT,
    value_quant TEXT,
    value_freq TEXT,
    value_earliest TEXT,
    value_latest TEXT,
    value_anchor TEXT,
    value_entity TEXT,
    value_name TEXT,
    value_given TEXT,
    value_family TEXT,
    value_role TEXT,
    value_country TEXT,
    value_geonames_id INTEGER,
    value_latitude REAL,
    value_longitude REAL,
    attribution_source TEXT,
    attribution_cue TEXT,
    attribution_start INTEGER,
    attribution_end INTEGER,
    attribution_entity TEXT,
    negated INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (document_id, id),
    FOREIGN KEY (document_id, sentence) REFERENCES sentences (document_id, sentence) ON DELETE CASCADE,
    FOREIGN KEY (document_id, value_entity) REFERENCES entities (document_id, id) ON DELETE CASCADE,
    FOREIGN KEY (document_id, attribution_entity) REFERENCES entities (document_id, id) ON DELETE CASCADE
);

CREATE INDEX claims_by_sentence ON claims (document_id, sentence);

-- What every view begins with: whose claim it is, and the sentence that states it.
CREATE VIEW stated AS
SELECT
    documents.source AS document,
    documents.title,
    documents.published,
    sentences.text AS sentence,
    claims.*
FROM claims
JOIN documents ON documents.id = claims.document_id
JOIN sentences USING (document_id, sentence);

CREATE VIEW numbers AS
SELECT
    stated.document, stated.title, stated.published, stated.text,
    stated.value_kind AS kind, stated.value_number AS number, stated.value_low AS low, stated.value_high AS high,
    stated.value_comparator AS comparator, stated.value_unit AS unit, stated.value_per AS per,
    stated.value_of AS "of", stated.value_of_lemma AS of_lemma, stated.value_change AS change,
    stated.value_predicate AS predicate,
    day.text AS when_text, day.value_earliest AS when_earliest, day.value_latest AS when_latest,
    place.value_name AS where_name, place.value_country AS where_country,
    stated.attribution_source, stated.attribution_cue, stated.negated, stated.sentence,
    stated.id, stated.start, stated."end"
FROM stated
LEFT JOIN claims AS day ON day.document_id = stated.document_id AND day.id = stated.value_when
LEFT JOIN claims AS place ON place.document_id = stated.document_id AND place.id = stated.value_where
WHERE stated.type = 'number';

CREATE VIEW dates AS
SELECT
    document, title, published, text,
    value_timex_type AS timex_type, value_timex AS timex, value_mod AS mod, value_quant AS quant,
    value_freq AS freq, value_earliest AS earliest, value_latest AS latest, value_anchor AS anchor,
    attribution_source, attribution_cue, negated, sentence, id, start, "end"
FROM stated
WHERE type = 'date';

CREATE VIEW people AS
SELECT
    document, title, published, text,
    value_name AS name, value_given AS given, value_family AS family, value_role AS role, value_entity AS entity,
    attribution_source, attribution_cue, negated, sentence, id, start, "end"
FROM stated
WHERE type = 'person';

CREATE VIEW places AS
SELECT
    document, title, published, text,
    value_name AS name, value_kind AS kind, value_country AS country, value_geonames_id AS geonames_id,
    value_latitude AS latitude, value_longitude AS longitude, value_entity AS entity,
    attribution_source, attribution_cue, negated, sentence, id, start, "end"
FROM stated
WHERE type = 'place';

-- Full text: SELECT document, text FROM search('released OR freed'). Words are found in all their forms.
CREATE VIEW searched AS
SELECT sentences.id, sentences.text, documents.source AS document, documents.title, documents.published
FROM sentences
JOIN documents ON documents.id = sentences.document_id;

CREATE VIRTUAL TABLE search USING fts5 (
    text,
    document UNINDEXED,
    title UNINDEXED,
    published UNINDEXED,
    content = 'searched',
    content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER sentence_added AFTER INSERT ON sentences BEGIN
    INSERT INTO search (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER sentence_removed AFTER DELETE ON sentences BEGIN
    INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text);
END;
