import AppointmentFile
import QueueInterface
import Queueing

extension AppointmentFileMistake.Kind {
    /// What is wrong and what would be right.
    func sentence(in words: Words) -> String {
        switch self {
        case .noHeader: words(.listNoHeader)
        case .columnMissing(let column): words(.listColumnMissing, ["column": column])
        case .columnUnknown(let column): words(.listColumnUnknown, ["column": column])
        case .columnRepeated(let column): words(.listColumnRepeated, ["column": column])
        case .quotation: words(.listQuotation)
        case .textOverLines: words(.listTextOverLines)
        case .valuesTooMany(let count, let columns):
            words(.listValuesTooMany, ["count": "\(count)", "columns": "\(columns)"])
        case .valueMissing(let column): words(.listValueMissing, ["column": column])
        case .notADay(let text): words(.listNotADay, ["text": text])
        case .notATime(let text): words(.listNotATime, ["text": text])
        case .referenceRepeated(let reference, let line):
            words(.listReferenceRepeated, ["reference": reference, "line": "\(line)"])
        case .referenceTooLong(let count, let limit):
            words(.listReferenceTooLong, ["count": "\(count)", "limit": "\(limit)"])
        case .rowsTooMany(let count, let limit):
            words(.listRowsTooMany, ["count": "\(count)", "limit": "\(limit)"])
        }
    }
}

extension AppointmentProblem {
    /// Why this wish cannot be booked and what could be.
    func sentence(about wish: AddAppointments.Wish, in words: Words) -> String {
        let time = wish.at.dateAndClock
        return switch kind {
        case .unknownService: words(.problemUnknownService, ["service": wish.service])
        case .notBookable: words(.problemNotBookable, ["service": wish.service])
        case .notASlot: words(.problemNotASlot, ["time": time])
        case .past: words(.problemPast, ["time": time])
        case .slotTaken: words(.problemSlotTaken, ["service": wish.service, "time": time])
        case .referenceTaken: words(.problemReferenceTaken, ["reference": wish.reference ?? ""])
        }
    }
}

extension ServerOptions {
    /// The center's status, which tells by what clock its times are meant.
    func center() async throws -> WireStatus { try await ask(GetStatus()) }
}

extension WireStatus {
    /// A time on the center's wall clock.
    func time(_ day: Day, _ time: TimeOfDay) -> WireTime {
        let offset = since.utcOffsetSeconds
        return WireTime(
            day.start(utcOffsetSeconds: offset).adding(seconds: time.minutes * 60), utcOffsetSeconds: offset)
    }
}
