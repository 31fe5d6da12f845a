/// The tables and indexes of migration v1 as it shipped; never edited.
let shippedV1 = """
    CREATE TABLE meta (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE event (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        at INTEGER NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        kind TEXT NOT NULL CHECK (kind <> ''),
        label TEXT,
        payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;
    CREATE INDEX event_of_ticket ON event (day, label) WHERE label IS NOT NULL;
    CREATE TABLE erasable (
        digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
        sequence INTEGER NOT NULL REFERENCES event (sequence),
        salt TEXT,
        text TEXT,
        CHECK ((salt IS NULL) = (text IS NULL))
    ) STRICT;
    CREATE INDEX erasable_of_event ON erasable (sequence);
    CREATE TABLE day (
        day TEXT NOT NULL PRIMARY KEY
            CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        opening INTEGER NOT NULL UNIQUE REFERENCES event (sequence),
        opened_at INTEGER NOT NULL,
        closed_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ticket (
        day TEXT NOT NULL REFERENCES day (day),
        prefix TEXT NOT NULL CHECK (prefix <> ''),
        number INTEGER NOT NULL CHECK (number > 0),
        ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
        state TEXT NOT NULL CHECK (state IN (
            'waiting', 'called', 'serving', 'finished', 'noShow', 'parked', 'cancelled', 'expired')),
        service TEXT NOT NULL,
        priority TEXT,
        procedure TEXT,
        language TEXT,
        issued_at INTEGER NOT NULL,
        place INTEGER NOT NULL,
        counter INTEGER,
        sent_to INTEGER,
        first_called_at INTEGER,
        called_at INTEGER,
        started_at INTEGER,
        finished_at INTEGER,
        no_show_at INTEGER,
        recalls INTEGER NOT NULL CHECK (recalls >= 0),
        transferred_from TEXT,
        finished_by_closing INTEGER NOT NULL CHECK (finished_by_closing IN (0, 1)),
        code TEXT NOT NULL REFERENCES erasable (digest),
        note TEXT REFERENCES erasable (digest),
        PRIMARY KEY (day, prefix, number),
        UNIQUE (day, ordinal),
        CHECK (state = 'finished' OR NOT finished_by_closing)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_by_state ON ticket (day, state, finished_by_closing);
    CREATE TABLE rating (
        day TEXT NOT NULL,
        prefix TEXT NOT NULL,
        number INTEGER NOT NULL,
        counter INTEGER NOT NULL,
        level TEXT NOT NULL CHECK (level <> ''),
        reasons TEXT NOT NULL CHECK (json_type(reasons) = 'array'),
        comment TEXT REFERENCES erasable (digest),
        at INTEGER NOT NULL,
        PRIMARY KEY (day, prefix, number),
        FOREIGN KEY (day, prefix, number) REFERENCES ticket (day, prefix, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rating_by_level ON rating (day, level);
    CREATE TABLE staff (
        staff TEXT NOT NULL PRIMARY KEY CHECK (staff <> ''),
        name TEXT NOT NULL REFERENCES erasable (digest),
        pin_hash TEXT NOT NULL REFERENCES erasable (digest),
        added INTEGER NOT NULL,
        removed INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE counter_session (
        key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
        staff TEXT NOT NULL REFERENCES staff (staff),
        counter INTEGER,
        since INTEGER NOT NULL,
        ended INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE request (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        fingerprint TEXT NOT NULL,
        reply TEXT NOT NULL
    ) STRICT;
    CREATE INDEX request_by_day ON request (day)
    """

/// The tables and indexes after migration v2 as it shipped; never edited.
let shippedV2 = """
    CREATE TABLE meta (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE event (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        at INTEGER NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        kind TEXT NOT NULL CHECK (kind <> ''),
        label TEXT,
        payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;
    CREATE INDEX event_of_ticket ON event (day, label) WHERE label IS NOT NULL;
    CREATE TABLE erasable (
        digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
        sequence INTEGER NOT NULL REFERENCES event (sequence),
        salt TEXT,
        text TEXT,
        CHECK ((salt IS NULL) = (text IS NULL))
    ) STRICT;
    CREATE INDEX erasable_of_event ON erasable (sequence);
    CREATE TABLE day (
        day TEXT NOT NULL PRIMARY KEY
            CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        opening INTEGER NOT NULL UNIQUE REFERENCES event (sequence),
        opened_at INTEGER NOT NULL,
        closed_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ticket (
        day TEXT NOT NULL REFERENCES day (day),
        prefix TEXT NOT NULL CHECK (prefix <> ''),
        number INTEGER NOT NULL CHECK (number > 0),
        ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
        state TEXT NOT NULL CHECK (state IN (
            'waiting', 'called', 'serving', 'finished', 'noShow', 'parked', 'cancelled', 'expired')),
        service TEXT NOT NULL,
        priority TEXT,
        procedure TEXT,
        language TEXT,
        issued_at INTEGER NOT NULL,
        place INTEGER NOT NULL,
        counter INTEGER,
        sent_to INTEGER,
        first_called_at INTEGER,
        called_at INTEGER,
        started_at INTEGER,
        finished_at INTEGER,
        no_show_at INTEGER,
        recalls INTEGER NOT NULL CHECK (recalls >= 0),
        transferred_from TEXT,
        finished_by_closing INTEGER NOT NULL CHECK (finished_by_closing IN (0, 1)),
        code TEXT NOT NULL REFERENCES erasable (digest),
        note TEXT REFERENCES erasable (digest), dossier TEXT REFERENCES erasable (digest), errands \
    TEXT NOT NULL DEFAULT '[]'
        CHECK (json_type(errands) = 'array'), no_shows INTEGER NOT NULL DEFAULT 0 CHECK (no_shows \
    >= 0), calls_out_of_order INTEGER NOT NULL DEFAULT 0
        CHECK (calls_out_of_order >= 0), priorities_granted INTEGER NOT NULL DEFAULT 0
        CHECK (priorities_granted >= 0), priorities_withdrawn INTEGER NOT NULL DEFAULT 0
        CHECK (priorities_withdrawn >= 0),
        PRIMARY KEY (day, prefix, number),
        UNIQUE (day, ordinal),
        CHECK (state = 'finished' OR NOT finished_by_closing)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_by_state ON ticket (day, state, finished_by_closing);
    CREATE TABLE rating (
        day TEXT NOT NULL,
        prefix TEXT NOT NULL,
        number INTEGER NOT NULL,
        counter INTEGER NOT NULL,
        level TEXT NOT NULL CHECK (level <> ''),
        reasons TEXT NOT NULL CHECK (json_type(reasons) = 'array'),
        comment TEXT REFERENCES erasable (digest),
        at INTEGER NOT NULL,
        PRIMARY KEY (day, prefix, number),
        FOREIGN KEY (day, prefix, number) REFERENCES ticket (day, prefix, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rating_by_level ON rating (day, level);
    CREATE TABLE staff (
        staff TEXT NOT NULL PRIMARY KEY CHECK (staff <> ''),
        name TEXT NOT NULL REFERENCES erasable (digest),
        pin_hash TEXT NOT NULL REFERENCES erasable (digest),
        added INTEGER NOT NULL,
        removed INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE counter_session (
        key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
        staff TEXT NOT NULL REFERENCES staff (staff),
        counter INTEGER,
        since INTEGER NOT NULL,
        ended INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE request (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        fingerprint TEXT NOT NULL,
        reply TEXT NOT NULL
    ) STRICT;
    CREATE INDEX request_by_day ON request (day);
    CREATE INDEX ticket_of_decisions ON ticket (day)
        WHERE calls_out_of_order + priorities_granted + priorities_withdrawn > 0;
    CREATE TABLE appointment (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        service TEXT NOT NULL,
        at INTEGER NOT NULL,
        code TEXT NOT NULL REFERENCES erasable (digest),
        reference TEXT,
        booked INTEGER NOT NULL REFERENCES event (sequence),
        cancelled INTEGER REFERENCES event (sequence),
        kept INTEGER REFERENCES event (sequence)
    ) STRICT;
    CREATE INDEX appointment_by_time ON appointment (at);
    CREATE TABLE card (
        digest TEXT NOT NULL PRIMARY KEY REFERENCES erasable (digest)
    ) STRICT, WITHOUT ROWID
    """
