/// The members of `dayOpened` as the first version wrote them, before special days, quotas, ages and limits on
/// hoarding; never edited.
let openingShipped = """
    {"opening":{"byHand":true,"callSequence":7,"configuration":{\
    "counterHours":{"intervals":[{"from":"07:30","until":"11:30","weekday":1}]},\
    "counters":[{"backup":[],"name":{"vi":"Quầy 1"},"number":1,"services":["land"]}],\
    "dayOpens":"06:30","name":{"vi":"Trung tâm thử"},\
    "priorities":[{"headStart":{"minutes":{"_0":15}},"key":"elder","legalBasis":"Luật",\
    "name":{"vi":"Người cao tuổi"},"selfDeclared":true},\
    {"headStart":{"urgent":{}},"key":"urgent","name":{"vi":"Khẩn cấp"},"selfDeclared":false}],\
    "ratingScale":{"levels":[{"key":"good","text":{"vi":"Tốt"}},{"key":"fair","text":{"vi":"Vừa"}},\
    {"key":"poor","text":{"vi":"Kém"}}],"lowLevels":[],"reasons":[],"seconds":30},\
    "rules":{"backupHandicapMinutes":25,"priorityCallsInARowMax":2,"returnWindowMinutes":90},\
    "services":[{"key":"land","name":{"vi":"Đất đai"},"prefix":"A"}],\
    "ticketHours":{"intervals":[{"from":"07:00","until":"11:00","weekday":1}]},\
    "timeZone":"Asia/Ho_Chi_Minh","utcOffsetSeconds":25200},"day":"2026-11-23","sessions":[]}}
    """
