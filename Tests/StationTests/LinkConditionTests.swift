import Queueing
import Screens
import Station
import Testing

struct LinkConditionTests {
    private func at(_ seconds: Int) -> Moment { Moment(milliseconds: Int64(seconds) * 1000) }

    @Test func `a station that never reached its server is away since its start`() {
        var condition = LinkCondition(startedAt: at(10))
        #expect(condition.disconnected(at: at(11)) == .away(since: at(10)))
        #expect(condition.disconnected(at: at(12)) == nil)
        #expect(condition.connected() == .online)
    }

    @Test func `it is away since the loss, however often it tries in vain`() {
        var condition = LinkCondition(startedAt: at(10))
        #expect(condition.connected() == .online)
        #expect(condition.disconnected(at: at(20)) == .away(since: at(20)))
        #expect(condition.disconnected(at: at(25)) == nil)
        #expect(condition.connected() == .online)
        #expect(condition.disconnected(at: at(30)) == .away(since: at(30)))
    }

    @Test func `it is online again only once what it watches is heard as well`() {
        var condition = LinkCondition(startedAt: at(10))
        #expect(condition.connected() == .online)
        #expect(condition.watchLost(at: at(20)) == .away(since: at(20)))
        #expect(condition.disconnected(at: at(21)) == nil)
        #expect(condition.connected() == nil)
        #expect(condition.watchSettled() == .online)
    }

    @Test func `a watch that is lost alone is told, because what is shown may be old`() {
        var condition = LinkCondition(startedAt: at(10))
        #expect(condition.connected() == .online)
        #expect(condition.watchLost(at: at(20)) == .away(since: at(20)))
        #expect(condition.watchLost(at: at(25)) == nil)
        #expect(condition.watchSettled() == .online)
        #expect(condition.watchSettled() == nil)
    }
}
