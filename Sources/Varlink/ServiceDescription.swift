/// What a service says about itself, and how it answers `org.varlink.service`.
public struct ServiceDescription: Sendable {
    /// Who makes the service.
    public let vendor: String
    /// What the service is.
    public let product: String
    /// The version of the product.
    public let version: String
    /// Where to read about it.
    public let url: String
    /// The interfaces it serves, `org.varlink.service` first.
    public let interfaces: [InterfaceDescription]

    private let interfacesByName: [String: (description: InterfaceDescription, methods: Set<String>)]

    /// A service with these interfaces besides `org.varlink.service`, in the order `GetInfo` lists them.
    ///
    /// Two interfaces of one name are our own mistake.
    public init(
        vendor: String, product: String, version: String, url: String, interfaces: [InterfaceDescription]
    ) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
        let all = [Self.ownInterface] + interfaces
        var byName: [String: (description: InterfaceDescription, methods: Set<String>)] = [:]
        for interface in all {
            precondition(byName[interface.name] == nil, "an interface is served once")
            byName[interface.name] = (interface, Set(interface.methods.map(\.name)))
        }
        self.interfaces = all
        interfacesByName = byName
    }

    /// The reply to a call of `org.varlink.service`, or nothing for a declared method of another interface.
    ///
    /// Throws `InterfaceNotFound` and `MethodNotFound` for what no description declares, and `InvalidParameter`.
    public func reply(to call: IncomingCall) throws(VarlinkError) -> OutgoingReply? {
        guard let interface = interfacesByName[call.interface] else {
            throw .interfaceNotFound(call.interface)
        }
        guard interface.methods.contains(call.member) else { throw .methodNotFound(call.method) }
        switch call.method {
        case "org.varlink.service.GetInfo":
            return try OutgoingReply(
                Info(
                    vendor: vendor, product: product, version: version, url: url,
                    interfaces: interfaces.map(\.name)))
        case "org.varlink.service.GetInterfaceDescription":
            let name = try call.parameters(as: InterfaceName.self).interface
            guard let asked = interfacesByName[name] else { throw .interfaceNotFound(name) }
            return try OutgoingReply(["description": asked.description.text])
        default:
            return nil
        }
    }

    /// The reply of `GetInfo`, for both ends.
    public struct Info: Codable, Sendable, Equatable {
        /// Who makes the service.
        public let vendor: String
        /// What the service is.
        public let product: String
        /// The version of the product.
        public let version: String
        /// Where to read about it.
        public let url: String
        /// The names of all interfaces.
        public let interfaces: [String]
    }

    private struct InterfaceName: Decodable {
        let interface: String
    }

    /// The interface every Varlink service has.
    public static let ownInterface: InterfaceDescription = {
        do {
            return try InterfaceDescription(ownText)
        } catch {
            preconditionFailure("our own interface text is right: \(error)")
        }
    }()

    private static let ownText = """
        # The Varlink Service Interface is provided by every varlink service. It
        # describes the service and the interfaces it implements.
        interface org.varlink.service

        # Get a list of all the interfaces a service provides and information
        # about the implementation.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # Get the description of an interface that is implemented by this service.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The requested interface was not found.
        error InterfaceNotFound (interface: string)

        # The requested method was not found
        error MethodNotFound (method: string)

        # The interface defines the requested method, but the service does not
        # implement it.
        error MethodNotImplemented (method: string)

        # One of the passed parameters is invalid.
        error InvalidParameter (parameter: string)

        # The client is not allowed to call the method.
        error PermissionDenied ()

        # The method may only be called with the 'more' flag.
        error ExpectedMore ()

        """
}
