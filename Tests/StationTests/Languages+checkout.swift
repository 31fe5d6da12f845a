import Foundation
import Station
import Wording

extension Languages {
    /// The languages of the checkout.
    static let checkout = Languages(AssetsFolder(environment: [:], program: URL(filePath: #filePath)))
}

extension StationTexts {
    /// Vietnamese first, as everywhere.
    static let sample = StationTexts(.checkout, wanted: ["vi", "en"], labels: "")
    static let english = StationTexts(.checkout, wanted: ["en"], labels: "")
}
