import Queueing

/// Where the choices of the kiosk stand: the same answer for drawing and for keys.
///
/// The choices run down the first column, then down the next one, as people read a list. All tiles of a page
/// are equally large, and as large as the glass allows.
struct KioskGrid {
    /// The area between the heading and the key bar.
    let area: Area
    let columns: Int
    /// Tiles in a column.
    let rows: Int
    let tileHeight: Int
    let page: Int
    let pages: Int
    private let count: Int

    /// Choices on a page.
    var perPage: Int { columns * rows }
    /// Index of the first choice on the page shown.
    var firstOnPage: Int { page * perPage }
    /// Indices of the choices on the page shown.
    var indices: Range<Int> { firstOnPage..<min(count, firstOnPage + perPage) }

    init(_ state: KioskScreen.State) {
        let size = state.surroundings.size
        count = state.choiceCount
        area = state.surroundings.frame.content
        let single = size.height >= 10 ? 2 : 1
        columns = size.width >= 60 && count * 3 > area.height ? 2 : 1
        let wanted = (count + columns - 1) / max(1, columns)
        let fitting = max(1, area.height / single)
        rows = max(1, min(wanted, fitting))
        tileHeight = max(single, min(4, area.height / rows))
        let perPage = columns * rows
        pages = max(1, (count + perPage - 1) / perPage)
        page = min(state.selected / perPage, pages - 1)
    }

    /// The tile of a choice on the page shown.
    func tile(_ index: Int) -> Area {
        let place = index - firstOnPage
        let gap = columns > 1 ? 2 : 0
        let width = (area.width - gap * (columns - 1)) / columns
        return Area(
            x: area.x + (place / rows) * (width + gap), y: area.y + (place % rows) * tileHeight,
            width: width, height: tileHeight)
    }
}
