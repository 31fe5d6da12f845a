import GRDB

extension Ledger {
    /// Keeps a batch, all of it or nothing; it is on the disk when this returns.
    ///
    /// - Returns: the sequences its events were given, in their order, following the last one without a gap.
    /// - Throws: `refused` when nothing was changed and the server may go on, such as when the disk is full; `broken` when
    ///   what the disk holds is uncertain: then nobody may be answered and the process must end.
    @discardableResult
    public func commit(_ batch: Batch) throws(LedgerError) -> Range<Int> {
        let sequences: Range<Int>
        do throws(LedgerError) {
            sequences = try write { db in
                var recording = try Recording(db)
                try recording.record(batch)
                return recording.first..<recording.next
            }
        } catch {
            // On a full disk the log gives its room back once it has been moved into the file.
            if case .refused = error { try checkpoint() }
            throw error
        }
        if sequences.lowerBound / Self.checkpointEvents != sequences.upperBound / Self.checkpointEvents {
            try checkpoint()
        }
        if batch.erases { try emptyLog() } else { try emptyLogIfNeeded() }
        return sequences
    }
}
