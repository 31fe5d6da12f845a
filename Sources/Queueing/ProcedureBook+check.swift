extension ProcedureBook {
    /// Refuses a procedure that the service does not have.
    ///
    /// Where the center file lists no procedures at all anything goes, as it did before there was a book.
    public func check(_ procedure: String?, of service: String) throws(Refusal) {
        guard let procedure, !procedures.isEmpty, self[procedure]?.service != service else { return }
        throw .unknownProcedure(procedure: procedure)
    }
}
