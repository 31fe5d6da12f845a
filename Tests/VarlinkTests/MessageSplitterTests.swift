import Testing
import Varlink

struct MessageSplitterTests {
    @Test func `messages come out whole however the stream is cut`() throws {
        let stream = Array("one\0two\0\0three\0rest".utf8)
        for cut in 0...stream.count {
            var splitter = MessageSplitter()
            var messages: [String] = []
            for piece in [stream[..<cut], stream[cut...]] {
                splitter.append(piece)
                while let message = try splitter.next() {
                    messages.append(String(decoding: message, as: UTF8.self))
                }
            }
            #expect(messages == ["one", "two", "", "three"], "cut at \(cut)")
        }
    }

    @Test func `a message of the largest size is taken`() throws {
        var splitter = MessageSplitter()
        splitter.append([UInt8](repeating: 65, count: MessageSplitter.messageBytesMax))
        splitter.append([0])
        #expect(try splitter.next()?.count == MessageSplitter.messageBytesMax)
    }

    @Test func `one byte more is refused before its NUL comes, and for good`() throws {
        var splitter = MessageSplitter()
        splitter.append(Array("before\0".utf8))
        splitter.append([UInt8](repeating: 65, count: MessageSplitter.messageBytesMax))
        splitter.append([65])
        splitter.append(Array("\0after\0".utf8))
        #expect(try splitter.next() == Array("before".utf8))
        let refusal = WireViolation.messageTooLong(limit: MessageSplitter.messageBytesMax)
        #expect(throws: refusal) { try splitter.next() }
        #expect(throws: refusal) { try splitter.next() }
    }

    @Test func `a long message in small pieces costs one look at each byte`() throws {
        // Searching from the start again would look at 2·10¹⁰ bytes here and never come to an end.
        let size = 200_000
        var splitter = MessageSplitter(messageBytesMax: size)
        for _ in 0..<size { splitter.append(CollectionOfOne(65)) }
        splitter.append(CollectionOfOne(0))
        #expect(try splitter.next()?.count == size)
    }
}
