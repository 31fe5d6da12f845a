extension CounterScreen {
    /// Draws the whole screen.
    public static func view(_ state: State, on canvas: inout Canvas) {}
}
