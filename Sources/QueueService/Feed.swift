import QueueInterface
import Queueing
import Synchronization

/// What one watcher is told: the newest state, never a backlog.
///
/// When the watcher is slower than the news, only the newest is kept for it.
protocol Feed: Sendable {
    /// Looks at the hall after a commit and passes on what is new.
    func refresh(_ hall: Hall, _ context: CallContext)
}

/// The feed of one call of a watching method.
final class WatchFeed<Method: WatchingMethod>: Feed {
    typealias News = Result<Method.Reply, Refusal>

    let news: AsyncStream<News>
    private let call: Method
    private let completing: @Sendable (Method.Reply, Hall) -> Method.Reply
    private let continuation: AsyncStream<News>.Continuation
    private let latest = Mutex<News?>(nil)

    /// `completing` puts in what is for this watcher alone.
    init(_ call: Method, completing: @escaping @Sendable (Method.Reply, Hall) -> Method.Reply) {
        self.call = call
        self.completing = completing
        (news, continuation) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(1))
    }

    func refresh(_ hall: Hall, _ context: CallContext) {
        let view = News { () throws(Refusal) in
            completing(try call.view(in: hall, context: context), hall)
        }
        let isNew = latest.withLock { latest in
            if case .success(let former) = latest, case .success(let newest) = view,
                Method.sameNews(former, newest)
            {
                return false
            }
            latest = view
            return true
        }
        guard isNew else { return }
        continuation.yield(view)
        if case .failure = view { continuation.finish() }
    }

    func end() {
        continuation.finish()
    }
}

/// Tells a reader of the journal that there is more to read.
final class JournalFeed: Feed {
    let news: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (news, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    func refresh(_ hall: Hall, _ context: CallContext) {
        continuation.yield()
    }

    func end() {
        continuation.finish()
    }
}

/// The feeds of everyone who watches now.
final class Feeds: Sendable {
    private struct State {
        var next = 0
        var feeds: [Int: any Feed] = [:]
    }

    private let state = Mutex(State())

    /// Adds a feed and returns the number to remove it by.
    func add(_ feed: any Feed) -> Int {
        state.withLock { state in
            state.next += 1
            state.feeds[state.next] = feed
            return state.next
        }
    }

    func remove(_ number: Int) {
        state.withLock { $0.feeds[number] = nil }
    }

    /// Every feed, in the order they were added.
    var all: [any Feed] {
        state.withLock { state in state.feeds.sorted { $0.key < $1.key }.map(\.value) }
    }
}
