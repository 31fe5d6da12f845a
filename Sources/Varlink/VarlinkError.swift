/// A named error of a Varlink interface: the answer that says no.
///
/// The name is qualified by its interface (`org.varlink.service.InvalidParameter`); the parameters are those the
/// interface declares for it.
public struct VarlinkError: Error, Sendable, Equatable {
    /// The qualified name of the error.
    public let name: String
    /// The parameters, always an object.
    public let parameters: JSONValue

    /// An error of this name; parameters that are not an object count as none.
    public init(name: String, parameters: JSONValue = .object([:])) {
        self.name = name
        if case .object = parameters {
            self.parameters = parameters
        } else {
            self.parameters = .object([:])
        }
    }

    /// An error whose parameters are a value of a declared type.
    ///
    /// Throws `InvalidParameter` when the value is no JSON object.
    public init(name: String, encoding parameters: some Encodable) throws(VarlinkError) {
        let text = try JSONText.encodeObject(parameters)
        do {
            self.init(name: name, parameters: try JSONReader.read(text))
        } catch {
            throw .invalidParameter("parameters")
        }
    }

    /// Reads the error's parameters as a declared type.
    ///
    /// Throws `InvalidParameter` with the name of the first member that is missing or mistyped.
    public func parameters<Parameters: Decodable>(
        as type: Parameters.Type = Parameters.self
    ) throws(VarlinkError) -> Parameters {
        let text = try JSONText.encode(["parameters": parameters])
        return try ParametersEnvelope<Parameters>.read(from: text)
    }
}

extension VarlinkError: CustomStringConvertible {
    /// The name, and the parameters if there are any.
    public var description: String {
        guard !parameters.isEmptyObject else { return name }
        do {
            return "\(name) \(try parameters.text())"
        } catch {
            return name
        }
    }
}

/// The errors every service may answer with, whatever interface was called.
extension VarlinkError {
    /// The interface of the called method is not served here.
    public static func interfaceNotFound(_ interface: String) -> Self {
        Self(name: "org.varlink.service.InterfaceNotFound", parameters: ["interface": .string(interface)])
    }

    /// The interface does not declare the called method.
    public static func methodNotFound(_ method: String) -> Self {
        Self(name: "org.varlink.service.MethodNotFound", parameters: ["method": .string(method)])
    }

    /// The interface declares the method, but this service does not have it.
    public static func methodNotImplemented(_ method: String) -> Self {
        Self(name: "org.varlink.service.MethodNotImplemented", parameters: ["method": .string(method)])
    }

    /// The named parameter is missing or of the wrong type.
    public static func invalidParameter(_ parameter: String) -> Self {
        Self(name: "org.varlink.service.InvalidParameter", parameters: ["parameter": .string(parameter)])
    }

    /// The caller may not call this method.
    public static let permissionDenied = Self(name: "org.varlink.service.PermissionDenied")

    /// The method answers only calls that ask for `more`.
    public static let expectedMore = Self(name: "org.varlink.service.ExpectedMore")
}
