import Foundation
import Wording

extension Languages {
    /// The languages of the checkout.
    static let checkout = Languages(AssetsFolder(environment: [:], program: URL(filePath: #filePath)))
}
