/// How the people of a simulated center behave: shares of them and seconds they take.
///
/// The shares are guesses of a busy Monday, not measurements; nothing but simulations uses them.
enum Habits {
    // Visitors, as shares of all of them.
    static let priorityShare = 0.12
    static let absentShare = 0.06
    /// Of those absent when called: come back within the return window, and after it.
    static let returningShare = 0.5
    static let returningTooLateShare = 0.15
    static let slowShare = 0.08
    static let transferShare = 0.04
    static let parkShare = 0.03
    /// Of those parked: never come back.
    static let parkedForGoodShare = 0.1
    /// Most of those with little patience are called before it ends: about two in a hundred visitors cancel.
    static let givingUpShare = 0.05
    /// Of those who give up: type the code wrong first.
    static let mistypingShare = 0.25
    static let ratingShare = 0.52
    static let ratingTwiceShare = 0.03
    static let commentShare = 0.2
    static let foreignShare = 0.03
    /// Of those who come in the first minutes of a stretch of ticket hours: came even earlier, and were refused.
    static let earlyShare = 0.15
    static let earlyMinutes = 20
    /// Visitors who come after the last ticket, for each who comes in time.
    static let lateShare = 0.01
    /// The kiosk asks for the same ticket again, as after a broken connection.
    static let repeatingShare = 0.02

    static let walkSeconds = 10...50
    static let servingSeconds = 60...3_600
    static let ratingSeconds = 4...24
    static let parkingSeconds = 300...1_500
    static let givingUpMeanSeconds = 600.0
    static let meanServingMinutes = 9.0...20.0

    // Officers.
    static let restShare = 0.5
    static let restSeconds = 300...900
    static let shiftChangeShare = 0.25
    static let forgetfulShare = 0.2
    /// An officer who forgets to finish does so in the last minutes.
    static let forgettingSeconds = 1_500
    static let nextSeconds = 5...25
    static let noticingSeconds = 2...8
    static let patienceSeconds = 45...80
    static let recallsMax = 2
    static let callByLabelShare = 0.02
    static let mistypedLabelShare = 0.004
    static let withoutStartShare = 0.01
    static let hastyPauseShare = 0.4
    static let retrySeconds = 300

    static let pin = "2468"
    static let guide = "huong.dan"
    static let restReasons = ["Nghỉ giải lao", "Họp nhanh", "Lấy hồ sơ ở kho", "Máy in hết giấy"]
    static let lunchReason = "Nghỉ trưa"
    static let callReasons = ["Đã có hẹn trước", "Chỉ nhận kết quả", "Bổ sung một giấy tờ"]
    static let parkReasons = ["Đi phô tô giấy tờ", "Về lấy bản chính", "Chờ nộp lệ phí"]
    static let transferNote = "Hồ sơ liên quan lĩnh vực khác"
    static let comments = ["Cán bộ hướng dẫn tận tình.", "Chờ hơi lâu.", "Cần thêm ghế ngồi.", "Cảm ơn!"]
}
