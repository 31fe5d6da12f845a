/// The blocks by the quarters that are inked: upper left 1, upper right 2, lower left 4, lower right 8.
let blocks: [Character] = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
