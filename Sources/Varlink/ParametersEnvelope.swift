import FoundationEssentials

/// A message read only for its `parameters`: absent, null and `{}` are the same.
struct ParametersEnvelope<Parameters: Decodable>: Decodable {
    /// Nothing when the message carries no parameters.
    let parameters: Parameters?

    private enum CodingKeys: CodingKey { case parameters }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard container.contains(.parameters), try !container.decodeNil(forKey: .parameters) else {
            parameters = nil
            return
        }
        // A type without members would take an array for its object.
        _ = try container.nestedContainer(keyedBy: JSONKey.self, forKey: .parameters)
        parameters = try container.decode(Parameters.self, forKey: .parameters)
    }

    /// Reads the parameters of a message; throws the name of the first member that is missing or mistyped.
    static func read(from message: [UInt8]) throws(VarlinkError) -> Parameters {
        if Parameters.self == JSONValue.self {
            let value = JSONValue.object(try JSONReader.parameters(of: message))
            if let parameters = value as? Parameters { return parameters }
        }
        do {
            let envelope = try JSONText.decode(Self.self, from: message)
            if let parameters = envelope.parameters { return parameters }
        } catch let error as DecodingError {
            if let member = JSONText.memberName(error, below: 1) { throw .invalidParameter(member) }
            throw .invalidParameter(memberWithUnfitNumber(in: message) ?? "parameters")
        } catch {
            throw .invalidParameter("parameters")
        }
        do {
            return try JSONText.decode(Parameters.self, from: Array("{}".utf8))
        } catch let error as DecodingError {
            throw .invalidParameter(JSONText.memberName(error) ?? "parameters")
        } catch {
            throw .invalidParameter("parameters")
        }
    }
}

extension ParametersEnvelope {
    /// The member that holds a number its type cannot hold, such as 1.5 for an int.
    ///
    /// Foundation reports such a number without its place. So the numbers of ever more members are set to 0, which every
    /// type of number holds: the first member without which the rest still fails is the one; halving finds it.
    private static func memberWithUnfitNumber(in message: [UInt8]) -> String? {
        do {
            let members = try JSONReader.parameters(of: message)
            let names = members.keys.sorted()
            var low = 0
            var high = names.count
            guard try isUnfit(members), try !isUnfit(members.settingNumbersToZero(in: names[...])) else {
                return nil
            }
            while high - low > 1 {
                let middle = (low + high) / 2
                if try isUnfit(members.settingNumbersToZero(in: names[..<middle])) {
                    low = middle
                } else {
                    high = middle
                }
            }
            return names[low]
        } catch {
            // The message is read as JSON a second time here; whatever it holds, there is no better name to give.
            return nil
        }
    }

    private static func isUnfit(_ members: [String: JSONValue]) throws -> Bool {
        let text = try JSONText.encode(["parameters": members])
        do {
            _ = try JSONText.decode(Self.self, from: text)
            return false
        } catch let error as DecodingError {
            return JSONText.memberName(error, below: 1) == nil
        }
    }
}

extension [String: JSONValue] {
    fileprivate func settingNumbersToZero(in names: ArraySlice<String>) -> Self {
        var members = self
        for name in names { members[name] = members[name]?.withNumbersZero }
        return members
    }
}

extension JSONValue {
    fileprivate var withNumbersZero: JSONValue {
        switch self {
        case .int, .double: 0
        case .object(let members): .object(members.mapValues(\.withNumbersZero))
        case .array(let values): .array(values.map(\.withNumbersZero))
        case .string, .bool, .null: self
        }
    }
}

extension JSONReader {
    /// The parameters of a message; throws `InvalidParameter` if they are no object.
    static func parameters(of message: [UInt8]) throws(VarlinkError) -> [String: JSONValue] {
        do {
            switch try read(message)["parameters"] {
            case nil, .null: return [:]
            case .object(let members): return members
            default: throw VarlinkError.invalidParameter("parameters")
            }
        } catch {
            throw .invalidParameter("parameters")
        }
    }
}
