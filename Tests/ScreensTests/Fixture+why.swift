import Queueing
import Screens

extension Fixture {
    /// What the server answers to the key `?`: about a ticket that waits behind many, or one that was called.
    static func why(_ language: String, called: Bool) -> CounterScreen.Why {
        let isNative = language == "vi"
        let reason = { (label: String, sentence: String) in
            CounterScreen.Why.Reason(label: Label(label) ?? Label(prefix: "?", number: 1), sentence: sentence)
        }
        if called {
            let elder =
                isNative
                ? "E012 thuộc đối tượng ưu tiên “Người cao tuổi”, được tính như đến sớm hơn 15 phút."
                : "E012 has priority as “Elderly”, which counts as coming 15 minutes earlier."
            return CounterScreen.Why(
                sentence: isNative
                    ? "Số E012 được gọi tiếp theo tại quầy 5 vì số này thuộc đối tượng ưu tiên “Người cao tuổi”, được tính như đến sớm hơn 15 phút."
                    : "Number E012 is next at counter 5: it has priority as “Elderly”, which counts as coming 15 minutes earlier.",
                reasons: [reason("E010", elder), reason("E011", elder)], count: 2, passesOthers: true)
        }
        return CounterScreen.Why(
            sentence: isNative
                ? "Số E033 đang chờ: còn 21 số được gọi trước tại quầy 5; xin Ông/Bà chờ đến lượt."
                : "Number E033 is waiting: 21 to be called before it at counter 5.",
            reasons: (12...32).map { number in
                let label = Label(prefix: "E", number: number).description
                return reason(
                    label,
                    isNative
                        ? "\(label) lấy số sớm hơn, lúc 08:\(number)."
                        : "\(label) took its number earlier, at 08:\(number).")
            }, count: 21, passesOthers: false)
    }
}
