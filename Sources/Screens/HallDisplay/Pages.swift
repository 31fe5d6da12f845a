import Queueing

/// Things in order that turn page by page where they do not fit all at once.
struct Pages<Item> {
    /// Seconds for which a page is shown: some twenty words are read in them.
    static var seconds: Int { DisplayScreen.pageSeconds }

    private let items: [Item]
    private let perPage: Int

    /// As many pages as these need; none where nothing fits on a page.
    init(_ items: [Item], perPage: Int) {
        self.items = perPage > 0 ? items : []
        self.perPage = max(1, perPage)
    }

    var count: Int { (items.count + perPage - 1) / perPage }

    /// Which page is shown at a moment, from 0.
    func index(at now: Moment) -> Int {
        count == 0 ? 0 : Int(now.milliseconds / 1000) / Self.seconds % count
    }

    /// What is on the page of a moment.
    func page(at now: Moment) -> ArraySlice<Item> {
        items.dropFirst(index(at: now) * perPage).prefix(perPage)
    }
}
