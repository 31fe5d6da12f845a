import Queueing
import Testing

/// The class that an identity card gives by itself.
struct `the class of an age` {
    private func configuration(_ priorities: [PriorityClass]) -> Configuration {
        var configuration = Bench.configuration()
        configuration.priorities = priorities
        return configuration
    }

    private func priority(
        _ key: String, _ headStart: PriorityClass.HeadStart, from age: Int?, selfDeclared: Bool = true
    ) -> PriorityClass {
        PriorityClass(
            key: key, name: ["vi": key], headStart: headStart, selfDeclared: selfDeclared, minimumAge: age)
    }

    @Test(arguments: [
        (-1, nil), (59, nil), (60, "60"), (74, "60"), (75, "75"), (79, "75"), (80, "80"), (99, "80"),
    ])
    func `is the one with the largest head start that the age has reached`(age: Int, key: String?) {
        let classes = configuration([
            priority("80", .first, from: 80), priority("60", .minutes(15), from: 60),
            priority("75", .minutes(30), from: 75), priority("invalid", .first, from: nil),
            priority("given", .urgent, from: 20, selfDeclared: false),
        ])
        #expect(classes.priority(atAge: age)?.key == key)
    }

    @Test func `is the first of the center file among equals`() {
        let classes = configuration([
            priority("one", .minutes(15), from: 60), priority("other", .minutes(15), from: 70),
        ])
        #expect(classes.priority(atAge: 80)?.key == "one")
    }

    @Test func `is told to kiosks by the ages that give one`() {
        let classes = configuration([
            priority("70", .minutes(15), from: 70), priority("80", .first, from: 80),
            priority("60", .minutes(30), from: 60), priority("invalid", .first, from: nil),
            priority("60 too", .minutes(20), from: 61),
        ])
        let told = Center(configuration: classes)
            .catalogue(in: "vi", at: Moment(milliseconds: 0)).priorities
        #expect(told.map(\.key) == ["70", "80", "60", "invalid", "60 too"])
        #expect(told.map(\.minimumAge) == [nil, 80, 60, nil, nil])
        for age in 0...120 {
            let shown = told.filter { ($0.minimumAge ?? .max) <= age }
                .max { ($0.minimumAge ?? 0) < ($1.minimumAge ?? 0) }
            #expect(shown?.key == classes.priority(atAge: age)?.key)
        }
    }
}
