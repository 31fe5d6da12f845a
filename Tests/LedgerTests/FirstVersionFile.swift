/// What a center's file of version 1 holds in the middle of a day, word for word; never edited.
///
/// Officer `an` at counter 1; A001 served and rated with a comment, A002 an elder who waits, A003 ordinary. The words that
/// stand for `a…` to `f…` are in `erasable`. Whoever asked for A003 has the request id `kiosk-3`.
let firstVersionFile = """
    INSERT INTO event (sequence, at, day, kind, label, payload) VALUES
        (1, 1795392000000, '2026-11-23', 'staffAdded', NULL,
         '{"name":"\(digest("a"))","pinHash":"\(digest("b"))","staff":"an"}'),
        (2, 1795393800000, '2026-11-23', 'dayOpened', NULL, '\(openingShipped)'),
        (3, 1795393801000, '2026-11-23', 'staffSignedIn', NULL,
         '{"session":{"counter":1,"key":"session-an","since":1795393801000,"staff":"an"}}'),
        (4, 1795393802000, '2026-11-23', 'ticketIssued', 'A001',
         '{"code":"\(digest("c"))","label":"A001","language":"vi","service":"land"}'),
        (5, 1795393803000, '2026-11-23', 'ticketIssued', 'A002',
         '{"code":"\(digest("d"))","label":"A002","priority":"elder","procedure":"1.001193","service":"land"}'),
        (6, 1795393804000, '2026-11-23', 'ticketCalled', 'A001', '{"counter":1,"label":"A001","reason":"thử"}'),
        (7, 1795393805000, '2026-11-23', 'ticketRecalled', 'A001', '{"counter":1,"label":"A001"}'),
        (8, 1795393806000, '2026-11-23', 'ticketStarted', 'A001', '{"counter":1,"label":"A001"}'),
        (9, 1795393807000, '2026-11-23', 'ticketFinished', 'A001', '{"counter":1,"label":"A001"}'),
        (10, 1795393808000, '2026-11-23', 'ticketRated', 'A001',
         '{"comment":"\(digest("e"))","counter":1,"label":"A001","level":"good","reasons":[]}'),
        (11, 1795393809000, '2026-11-23', 'ticketIssued', 'A003',
         '{"code":"\(digest("f"))","label":"A003","service":"land"}');
    INSERT INTO erasable (digest, sequence, salt, text) VALUES
        ('\(digest("a"))', 1, 's', 'Cán bộ Một'), ('\(digest("b"))', 1, 's', 'scrypt$14$8$1$an$'),
        ('\(digest("c"))', 4, 's', 'C0DE01'), ('\(digest("d"))', 5, 's', 'C0DE02'),
        ('\(digest("e"))', 10, NULL, NULL), ('\(digest("f"))', 11, 's', 'C0DE03');
    INSERT INTO day VALUES ('2026-11-23', 2, 1795393800000, NULL);
    INSERT INTO staff VALUES ('an', '\(digest("a"))', '\(digest("b"))', 1795392000000, NULL);
    INSERT INTO counter_session VALUES ('session-an', 'an', 1, 1795393801000, NULL);
    INSERT INTO ticket (day, prefix, number, ordinal, state, service, priority, procedure, language, issued_at,
        place, counter, first_called_at, called_at, started_at, finished_at, recalls, finished_by_closing, code)
    VALUES
        ('2026-11-23', 'A', 1, 0, 'finished', 'land', NULL, NULL, 'vi', 1795393802000, 1795393802000, 1,
         1795393804000, 1795393804000, 1795393806000, 1795393807000, 1, 0, '\(digest("c"))'),
        ('2026-11-23', 'A', 2, 1, 'waiting', 'land', 'elder', '1.001193', NULL, 1795393803000, 1795393803000,
         NULL, NULL, NULL, NULL, NULL, 0, 0, '\(digest("d"))'),
        ('2026-11-23', 'A', 3, 2, 'waiting', 'land', NULL, NULL, NULL, 1795393809000, 1795393809000,
         NULL, NULL, NULL, NULL, NULL, 0, 0, '\(digest("f"))');
    INSERT INTO rating VALUES
        ('2026-11-23', 'A', 1, 1, 'good', '[]', '\(digest("e"))', 1795393808000);
    INSERT INTO request VALUES ('kiosk-3', '2026-11-23', 'fingerprint', '{"ahead":1}');
    UPDATE meta SET value = '7' WHERE key = 'starts';
    """

/// A digest as the file has them, of one digit.
private func digest(_ digit: Character) -> String { String(repeating: digit, count: 64) }
