cmd-roadmap-add = Put a date on the roadmap
    .name = roadmap add, roadmap new
    .opt-title = Title
    .opt-due = By when
    .opt-owner = Responsible
    .opt-side = City
    .opt-remind = Days before
    .opt-zone = Zone
    .opt-track = Track
    .opt-per = Ticked for each
    .opt-count = How many
    .opt-before = Gate before
cmd-roadmap-list = See what is open
    .name = roadmap list, roadmap open
    .opt-page = Page
    .opt-plan = Plan
    .opt-track = Track
cmd-roadmap-show = See one date of the roadmap
    .name = roadmap show
    .opt-date = Number
cmd-roadmap-done = Say that your city's part is done
    .name = roadmap done
    .opt-date = Number
    .opt-side = City
cmd-roadmap-reopen = Take back that something is done or given up
    .name = roadmap reopen
    .opt-date = Number
    .opt-side = City
cmd-roadmap-cancel = Give up a date of the roadmap
    .name = roadmap cancel, roadmap delete
    .opt-date = Number

choice-owner-coordinator = coordinator
choice-owner-teacher = teacher
choice-owner-chair = chair
choice-owner-mayor = mayor
choice-owner-crisis-officer = crisis-officer
roadmap-joint-words = joint, both, all
roadmap-joint = joint

# What one may type in an answer to a reminder.
answer-done = done, finished, it's done, it is done, all done, is done

# A card, or one of its lines; each city's line is said in its own language.
roadmap-card = { $city }: { $when }. Responsible: { $people }{ $tally }{ $status }
roadmap-card-done = { $city }: { $when }. Responsible: { $people }. Done on { $done }{ $who }
roadmap-nobody = not named yet
roadmap-given-up = This date was given up.

roadmap-line = { $id } { $title }: { $when } ({ $people }){ $tally }{ $status }
roadmap-line-past = { $id } { $title }: still open, the date was { $when } ({ $people }){ $tally }{ $status }
roadmap-line-waiting = { $id } { $title }: { $when }, waiting for { $cities }{ $status }
roadmap-more = { $count } more: { $line }
roadmap-nothing = Nothing is open. Put something on the roadmap: { $prefix }roadmap add
roadmap-empty = Nothing is open.

# A reminder at nine in the morning. The bell and the texts in brackets come with their space, or not at all.
roadmap-reminder = { $bell }{ $id } { $title }: { $day }, { $when }{ $there }{ $late }
roadmap-reminder-past = { $bell }{ $id } { $title } is still open: the date was { $when }{ $there }{ $late }
roadmap-in-days = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
roadmap-place = { $city } { $when }
roadmap-there = { " " }({ $places })
roadmap-late = { " " }(I was out of reach, this comes { $lateness } late)
roadmap-missed = { " " }(this was for { $meant }, when I was out of reach)
roadmap-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
roadmap-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
roadmap-hours-and-minutes = { roadmap-hours } and { roadmap-minutes }
roadmap-person = { $person }
roadmap-unnamed = responsible: not named yet
roadmap-state-open = { $city }: open
roadmap-state-done = { $city }: done on { $done }
roadmap-answer-several = Once one is done, type for instance: { $prefix }roadmap done { $id }

roadmap-title-length = A title has 1 to { $most } characters.
roadmap-past = { $when } has passed. This would work: { $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = Which city is it for? Please add this: --side { $city }
roadmap-which-part = { $id } concerns { $cities }. Please add for which city, as here: { $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = I do not know { $text } as a city. These work: { $cities }
roadmap-unknown = There is no { $id } here. What is open: { $prefix }roadmap list
roadmap-done-given-up = { $id } was given up. To take it up again: { $prefix }roadmap reopen { $id }
roadmap-part-up-to = Who can say this of { $id } for { $city }: { $people }
roadmap-part-up-to-city = This can be said of { $id } in the room of { $city }.
roadmap-plan-up-to = Who can change the roadmap of { $cities }: { $people }

## Later, promised, taken over

cmd-roadmap-snooze = Be reminded of a date again later
    .name = roadmap again, roadmap later
    .opt-date = Number
    .opt-until = When
    .opt-side = City
    .opt-zone = Zone
    .hint-until = 25 March 9:00
cmd-roadmap-unsnooze = Take back a wish to be reminded later
    .name = roadmap not-later
    .opt-date = Number
    .opt-side = City
cmd-roadmap-promise = Promise a new date for your city's part
    .name = roadmap promise, roadmap new-date
    .opt-date = Number
    .opt-until = By when
    .opt-side = City
    .opt-zone = Zone
    .hint-until = 25 March 9:00
cmd-roadmap-unpromise = Take a promised date back
    .name = roadmap unpromise
    .opt-date = Number
    .opt-side = City
cmd-roadmap-take = Take your city's part over
    .name = roadmap take
    .opt-date = Number
    .opt-side = City
cmd-roadmap-release = Give a part back to whoever holds the role
    .name = roadmap release
    .opt-date = Number
    .opt-side = City
cmd-roadmap-history = See who changed what and when
    .name = roadmap history
    .opt-date = Number
    .opt-page = Page

answer-tomorrow = tomorrow at 9, tomorrow, again tomorrow
# The same where the next day is no working day: on a button stands the first of them
answer-next-open-day = next working day at 9, next working day, tomorrow, again tomorrow
# Stands before a new date in an answer: promised 7.4. 12:00
answer-promised = promised, new date

roadmap-title = { $id } { $title }
roadmap-waiting = Waiting for { $cities }.
roadmap-card-promised = { $city }: { $when } (new; before: { $first }). Responsible: { $people }{ $tally }{ $status }
roadmap-nobody-but = not named yet; until then { $people }
roadmap-by = { " " }({ $person } for { $holder })
# A name at the beginning of a line that speaks to this person.
roadmap-to = { $person }
roadmap-stand-in = for the time being
roadmap-state-promised = { $city }: new date { $when }
roadmap-more-open = { $count } more: { $prefix }roadmap list
roadmap-other-day = Another day
roadmap-answer-tomorrow = ✅ done · 💤 again tomorrow at 9, or answer: done / tomorrow / today 15:00 / promised { $number }.{ $month }. { $time }
roadmap-answer-later = ✅ done · 💤 again on { $day } at 9, or answer: done / today 15:00 / promised { $number }.{ $month }. { $time }
roadmap-done-now = { $id } done by { $city }, { $when }{ $who }. { $back }
roadmap-promised-now = { $id } { $title }, new date: { $when }{ $there }
roadmap-given-up-now = { $id } { $title } was given up.
roadmap-taken-now = { $id } { $title } is with { $people } now.
roadmap-again-on = { $id }: again on { $when }.
roadmap-promised = { $id } new: { $when }{ $there }.
roadmap-promised-seen = { $count ->
    [one] { $cities } sees
   *[other] { $cities } see
} the new date.
roadmap-yours = { $id } is with you now. By when?
roadmap-is-done = { $id } is done for { $city }. To open it again: { $prefix }roadmap reopen { $id }
roadmap-moment-passed = { $when } has passed. Please give a moment that is still to come.
roadmap-close-up-to = { $id } can be closed for { $city } by { $people }.

## Still open after its moment: what will follow is always told beforehand, and nobody is blamed

roadmap-open-here = { $id } { $title } is still open with us (it was due { $when }).
roadmap-else-ask-and-tell = { $answer } Otherwise on { $when } I ask { $people } and let { $cities }'s coordinator know.
roadmap-else-ask = { $answer } Otherwise I ask { $people } on { $when }.
roadmap-else-tell = { $answer } Otherwise on { $when } I ask again and let { $cities }'s coordinator know.
roadmap-else-nothing = Answer: done, or a new date.
roadmap-else-typed = Type: { $done }, or { $promise } and a new date.
roadmap-else-again = { $answer } Otherwise I ask again on { $when }.
roadmap-take-over = { $id } { $title } is still open, without an answer so far. Take it over?
roadmap-take-how = 👍 yes, or: { $line }
roadmap-take-typed = Type: { $line }
roadmap-told-done = { $id } { $title }: { $own }'s part was done on { $done }; { $other }'s is still open (it was due { $when }).
roadmap-told-open = { $id } { $title }: { $own }'s and { $other }'s parts are both still open (it was due { $when }).
roadmap-told-nothing = There is nothing for you to do now.
roadmap-told-who = Responsible in { $other }: { $people }.
roadmap-told-who-both = Responsible in { $other }: { $people }, substitute: { $substitutes }.
roadmap-done-there = { $id } { $title }: done by { $cities } on { $done }. Open: { $open }.

## The week

roadmap-digest = Week from { $day }{ $late }
roadmap-digest-ours = Open with us:{ " " }
roadmap-digest-theirs = We wait for { $cities }:{ " " }
roadmap-digest-events = Events:{ " " }
roadmap-digest-own = { $label }{ $id } { $title }, by { $when } ({ $people }){ $status }
roadmap-digest-late = { $label }{ $id } { $title }, still open, it was due { $when } ({ $people })
roadmap-digest-waiting = { $label }{ $id } { $title }, by { $when }
roadmap-digest-waiting-there = { $label }{ $id } { $title }, by { $when } here, { $there } there
roadmap-digest-event = { $label }{ $event }
roadmap-digest-clocks = { $change } More: { $prefix }roadmap list
roadmap-clocks-ahead = Clocks: from { $day } { $city } is { $gap } ahead of us instead of { $before }.
roadmap-clocks-behind = Clocks: from { $day } { $city } is { $gap } behind us instead of { $before }.
roadmap-clocks-now-ahead = Clocks: from { $day } { $city } is { $gap } ahead of us.
roadmap-clocks-now-behind = Clocks: from { $day } { $city } is { $gap } behind us.
roadmap-clocks-same = Clocks: from { $day } it is the same time in { $city } as here.

## New people

roadmap-term-ends = { $person }'s term is entered until { $day }. Once the successor is known, answer with the name. Not known yet: nothing to do.
roadmap-term-ends-known = { $person }'s term is entered until { $day }. From { $first }: { $successor }.
roadmap-welcome = { $person }, from { $day } I work with you as the coordinator of { $city }.
roadmap-handed-over = Handed over: { $count ->
    [one] one date
   *[other] { $count } dates
}: { $items }. All: { $prefix }roadmap list
roadmap-handed-nothing = Nothing is open.
roadmap-handed-open = { $id } { $when }
roadmap-handed-waiting = { $id } done, waiting for { $cities }
roadmap-vacant-here = { $person }'s term ended on { $day }, and no successor is named yet. Until then I turn to { $people }.
roadmap-vacant-here-nobody = { $person }'s term ended on { $day }, and no successor is named yet.
roadmap-successor = Once the successor is known, answer with the name, or: { $prefix }role successor NAME
roadmap-new-there = New in { $city }: { $person }, so far { $before }. Nothing to change for you.
roadmap-new-there-first = New in { $city }: { $person }. Nothing to change for you.
roadmap-vacant-there = { $city }: successor not named yet; until then: { $people }.
roadmap-vacant-there-nobody = { $city }: successor not named yet.

## Who changed what and when

roadmap-history-added = { $when }: { $person } put it on the roadmap
roadmap-history-done = { $when }: { $person } said that { $city }'s part is done
roadmap-history-reopened = { $when }: { $person } opened { $city }'s part again
roadmap-history-cancelled = { $when }: { $person } gave it up
roadmap-history-resumed = { $when }: { $person } took it up again
roadmap-history-taken = { $when }: { $person } took over { $city }'s part
roadmap-history-released = { $when }: { $person } gave { $city }'s part back
roadmap-history-promised = { $when }: { $person } promised { $until } for { $city }
roadmap-history-unpromised = { $when }: { $person } took { $city }'s promise back
roadmap-history-somebody = somebody
roadmap-history-for = { $person } for { $holder }
roadmap-history-more = { $count } older: { $line }
roadmap-history-nothing = Nothing has been written down about { $id } yet.

## Plans made of templates

cmd-plan-templates = See what plans can be made of
    .name = plan templates
cmd-plan-new = Make a plan of a template
    .name = plan new
    .opt-template = Template
    .opt-anchors = Days it is counted from
    .opt-sides = Sides
    .opt-tags = What applies
    .opt-name = Name
    .opt-participants = Participants
    .opt-hosts = Hosts
    .opt-given = Said already
    .hint-anchors = 9 October 2027; 21 October 2027
cmd-plan-check = See what is worth a look in a proposed plan
    .name = plan check
    .opt-plan = Number
    .opt-page = Page
cmd-plan-make = Agree to a proposed plan
    .name = plan make, plan agree
    .opt-plan = Number
cmd-plan-list = See the plans that run
    .name = plan list, plans
cmd-plan-show = See what comes next in a plan
    .name = plan show
    .opt-plan = Number
    .opt-page = Page
cmd-plan-end = End a plan
    .name = plan end
    .opt-plan = Number
cmd-plan-resume = Take up a plan that was ended
    .name = plan resume
    .opt-plan = Number
cmd-plan-role = Name who answers for a role of a plan
    .name = plan role
    .opt-plan = Number
    .opt-role = Role
    .opt-person = Person
    .opt-side = City
    .opt-substitute = Substitute
cmd-plan-roles = See who answers for what in a plan
    .name = plan roles
    .opt-plan = Number
cmd-plan-add = Put one more date into a plan
    .name = plan add
    .opt-plan = Number
    .opt-title = Title
    .opt-due = By when
    .opt-role = Role
    .opt-side = Side
    .opt-remind = Days before
    .opt-zone = Zone
cmd-plan-roll = Use a plan again for other days
    .name = plan roll, plan again
    .opt-plan = Number
    .opt-anchors = Days it is counted from
    .opt-name = Name
    .opt-given = Said already
    .hint-anchors = 7 October 2028; 19 October 2028
cmd-plan-rehearse = See what would be sent to whom and when
    .name = plan rehearse
    .opt-plan = Number
    .opt-from = From
    .opt-until = Until
    .opt-page = Page
cmd-plan-export = Get a plan as a file
    .name = plan export
    .opt-plan = Number
    .opt-as = Format
cmd-plan-import = Take a plan in from a file
    .name = plan import
    .opt-text = Plan
    .opt-name = Name

choice-paper-yaml = yaml
choice-paper-csv = csv, table
choice-paper-ics = ics, calendar

plan-named = { $id } { $title }
plan-named-as = { $id } { $title } ({ $name })
plan-template = { $id }: { $title } ({ $count ->
    [one] one date
   *[other] { $count } dates
})
plan-which-template = Which template? Answer with the number.
plan-no-template = I do not know a template { $text }. These are here: { $known }. More on them: { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] From which day is it counted?
   *[other] From which days is it counted? Please answer in one message, one line each:
}
plan-anchor = { $label }
plan-which-sides = Which city has which side ({ $sides })? Please add for instance: --sides "{ $example }"
plan-empty = None of its dates would be left. Please look at the days and at what applies.

plan-proposed = { $plan }: not made yet, please look first
plan-span = { $count ->
    [one] One date, { $first }
   *[other] { $count } dates, from { $first } to { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] One date fell on a weekend or closed day and was moved.
   *[other] { $count } dates fell on weekends or closed days and were moved.
}
plan-found-past = { $count ->
    [one] One date has passed already; it will stand as open.
   *[other] { $count } dates have passed already; they will stand as open.
}
plan-found-fixed = { $count ->
    [one] One date is set by others, please check it.
   *[other] { $count } dates are set by others, please check them.
}
plan-found-left-out = Left out what is counted from a day not given: { $anchors }
plan-found-overlapping = Runs at the same time: { $plans }
plan-found-nothing = Nothing is worth a second look.
plan-found-all = All of them: { $line }
plan-check-fixed = Set by others, please check: { $title }, { $when }
plan-check-past = Passed already: { $title }, { $when }
plan-check-moved = Moved from { $before } to { $when }: { $title }
plan-and-more = { $count } more
plan-make-question = Make it?
plan-make-how = Make it? 👍 yes, or: { $line }
plan-proposal-gone = There is no proposal { $id } here any more. A new one: { $prefix }plan new

plan-made = { $plan }: { $count ->
    [one] one date
   *[other] { $count } dates
} for { $cities }, from { $first } to { $last }
plan-made-how = What comes next: { $line }
plan-unknown = There is no { $id } here. The plans: { $prefix }plan list
plan-has-ended = { $id } has ended. To take it up again: { $prefix }plan resume { $id }
plan-none = No plan runs here. What there is: { $prefix }plan templates
plan-line = { $plan }: { $open } open, { $done } done, next on { $when }
plan-line-done = { $plan }: all { $done } done
plan-counts = { $count ->
    [one] One date
   *[other] { $count } dates
}: { $done } done, { $open } to come, { $late } still open after their date
plan-more = { $count } more: { $line }
plan-ended = Ended on { $day }.
plan-ended-now = { $plan } has ended. { $count ->
    [0] Nothing was open.
    [one] One open date was given up.
   *[other] { $count } open dates were given up.
}

plan-role = { $role }, { $city }: { $people }
plan-role-substitute = { $role }, { $city }: { $people }, substitute: { $substitutes }
plan-roles-free = Nobody named, so with whoever holds the role or coordinates: { $roles }
plan-no-role = This plan has no role { $text }. These work: { $roles }
plan-no-side = This plan has no side { $text }. These work: { $sides }
plan-which-city = Which city of { $id }: { $cities }? Please add for instance: --side { $city }

plan-rehearsed = { $plan }: { $count ->
    [one] one message
   *[other] { $count } messages
} if nothing changes. Nothing has been sent.
plan-rehearsed-line = { $when } { $city }, to { $people }: { $items }
plan-rehearsed-quiet = { $when } { $city }, to the room: { $items }
plan-rehearsed-more = { $count } more: page { $page }
plan-rehearsed-nothing = { $plan }: nothing would be sent in that time.
plan-exported = { $plan }, as a file. People are not in it.

# What is wrong with a template or a plan in a file; { $path } says where.
plan-faults = { $count ->
    [one] I cannot take this in, one place does not fit. Nothing was saved.
   *[other] I cannot take this in, { $count } places do not fit. Nothing was saved.
}
plan-faults-more = { $count } more
plan-fault = { $path }: { $words }
plan-fault-missing = missing
plan-fault-unknown-key = unknown key; known here: { $known }
plan-fault-no-group = no group of keys
plan-fault-no-list = no list
plan-fault-no-text = no text; put it in quotes
plan-fault-no-switch = neither true nor false
plan-fault-length = a text has 1 to { $most } characters
plan-fault-number = no whole number from { $least } to { $most }
plan-fault-not-among = { $text } does not fit here; one of { $known }
plan-fault-clock = no time of day such as "17:00"
plan-fault-day = no day such as "2027-10-09"
plan-fault-moment = no moment such as "2027-10-09T17:00:00"
plan-fault-no-such-hour = this hour does not exist in { $zone } on that day, or happens twice
plan-fault-zone = { $text } is no time zone
plan-fault-no-such-day = there is no such day in every year
plan-fault-falling = whole days before, each once, the largest first
plan-fault-one-rule = either offset_days or fixed, one of the two
plan-fault-no-key = there is no other date { $text }
plan-fault-twice = stands twice
plan-fault-not-here = takes no part in this
plan-fault-recurs = what recurs has no place in a plan
plan-fault-columns = a table needs the columns { $columns }
plan-fault-items = 1 to { $most } dates
## The timeline: a plan or a year, in words and as a picture

cmd-roadmap-timeline = See a plan or a year as a timeline
    .name = roadmap timeline, timeline
    .opt-plan = Plan
    .opt-year = Year
# $subject (String): 2027, or the id of a plan; $count (Number): how many dates
roadmap-timeline-head = { $subject }: { $count ->
    [0] no dates
    [one] { $count } date
   *[other] { $count } dates
}
# $state: one of the two below
roadmap-timeline-line = { $id } { $title } ({ $cities }): { $when }, { $state }
roadmap-timeline-more = { $count } more: { $prefix }roadmap list
roadmap-timeline-no-plan = There is no plan { $id } here with dates. What is open: { $prefix }roadmap list
# $state (String)
roadmap-timeline-state = { $state ->
    [due-soon] due soon
    [due] due today
    [late] still open
    [stale] new date needed
    [promised] promised
    [one-side] done on one side
    [done] done
    [waived] not needed
    [frozen] paused
   *[planned] planned
}
# Done by others; $cities still have to do their part; the second after the day
roadmap-timeline-waits = open in { $cities }
roadmap-timeline-late = still open in { $cities }
roadmap-timeline-label = { $day }, { $state }
# The picture
roadmap-timeline-title = Dates { $subject } · { $city }
roadmap-timeline-entry = { $id } { $title }
roadmap-timeline-joint = Joint
roadmap-timeline-today = today, { $day }
roadmap-timeline-closed = closed
roadmap-timeline-gate = other dates wait for it
roadmap-timeline-marks = A bar begins with the first reminder and ends on the day; each stroke below it is a reminder.
roadmap-timeline-hidden = { $count ->
    [one] { $count } more date is not shown.
   *[other] { $count } more dates are not shown.
}
## Waived, given to others, moved, ticked

cmd-roadmap-waive = Say that your city's part is not needed
    .name = roadmap waive
    .opt-date = Number
    .opt-reason = Reason
    .opt-side = City
cmd-roadmap-assign = Give your city's part to somebody
    .name = roadmap assign
    .opt-date = Number
    .opt-person = Person
    .opt-role = Role
    .opt-side = City
cmd-roadmap-move = Move a date
    .name = roadmap move
    .opt-date = Number
    .opt-due = New date
    .opt-side = City
    .opt-zone = Zone
    .opt-sure = Read in the call
    .hint-due = 7 April 12:00
cmd-roadmap-agree = Agree to a date that another city proposes
    .name = roadmap agree
    .opt-date = Number
    .opt-side = City
cmd-roadmap-decline = Keep the old date, or withdraw a proposal
    .name = roadmap decline
    .opt-date = Number
    .opt-side = City
cmd-roadmap-tick = Tick codes
    .name = roadmap tick
    .opt-date = Number
    .opt-codes = Codes
    .opt-side = City
cmd-roadmap-untick = Take ticks of codes back
    .name = roadmap untick
    .opt-date = Number
    .opt-codes = Codes
    .opt-side = City
cmd-roadmap-missing = See which codes are missing (privately)
    .name = roadmap missing
    .opt-date = Number
    .opt-side = City
cmd-roadmap-check = Tick a line of the checklist
    .name = roadmap check
    .opt-date = Number
    .opt-line = Line
    .opt-side = City
cmd-roadmap-uncheck = Take the tick of a line back
    .name = roadmap uncheck
    .opt-date = Number
    .opt-line = Line
    .opt-side = City
cmd-roadmap-late = See what is still open after its date
    .name = roadmap late
    .opt-page = Page
cmd-roadmap-waiting = See what waits for another city
    .name = roadmap waiting
    .opt-page = Page
cmd-roadmap-mine = See what you answer for
    .name = roadmap mine
    .opt-page = Page

choice-per-group = group
choice-per-participant = participant
choice-per-host = host
choice-track-official = official
choice-track-people = people
choice-track-education = education
choice-track-economic = economic
choice-track-safety = safety
roadmap-all-words = all, everyone, everybody
roadmap-but-words = but, except, without
sentence-roadmap-late-words = what is late, what’s late, what is overdue
sentence-roadmap-waiting-words = what waits for the other side, what are we waiting for
sentence-roadmap-mine-words = what is mine, what do i have to do, what do i answer for
roadmap-status = { " · " }{ $word }
roadmap-status-due-soon = due soon
roadmap-status-due = due today
roadmap-status-promised = new date
roadmap-status-frozen = paused
roadmap-status-stale = a new date is wanted
roadmap-tally = { " · " }{ $counts }
roadmap-count = { $ticked } of { $all }
roadmap-lines = list: { $checked } of { $all }
roadmap-check-done = ✓ { $number } { $line }
roadmap-check-open = – { $number } { $line }
roadmap-card-waived = { $city }: not needed ({ $reason })
roadmap-card-frozen = { $city }: paused (the date was { $when })
roadmap-card-proposed = { $city } proposes { $when }{ $there }. Not agreed yet: { $cities }
roadmap-state-waived = { $city }: not needed
roadmap-state-frozen = { $city }: paused
roadmap-waived-now = { $id } { $title }: not needed for { $city } ({ $reason }).
roadmap-reason-length = A reason has 1 to { $most } characters, for instance: { $prefix }roadmap waive { $id } "not needed this year"
roadmap-assign-whom = Please say to whom, for instance: { $prefix }roadmap assign { $id } NAME
roadmap-assign-no-role = { $person } has no role in { $city } yet. Whoever runs me can give one: { $prefix }role grant
roadmap-date-moved = { $id } { $title } is now on { $when } (before: { $before }).
roadmap-date-asked = Asked { $cities }: { $id } { $title } on { $when }? Until there is a yes, { $before } stands.
roadmap-date-proposed = { $city } proposes a new date for { $id } { $title }: { $when } (so far { $before }).
roadmap-date-answer = 👍 agree · 👎 keep the old date, or: { $agree }, { $decline }
roadmap-date-declined = { $id } { $title }: { $city } prefers the date as it is, { $before }.
roadmap-date-withdrawn = { $id } { $title }: the proposal is withdrawn, { $before } stands.
roadmap-date-fixed = { $id } { $title }: the day was set by an outside body. Is the new one, { $when }, read in its call?
roadmap-no-proposal = No new date is proposed for { $id }. To propose one: { $prefix }roadmap move { $id } 7.4. 12:00
roadmap-own-proposal = This proposal for { $id } is your own city's; the other city answers it. To withdraw it: { $prefix }roadmap decline { $id }
roadmap-gate-open = { $id } comes after { $gates }.
roadmap-gate = { $id } “{ $title }” (still open)
roadmap-gate-counts = { $id } “{ $title }” (so far { $ticked } of { $all })
roadmap-gate-codes = { $id } “{ $title }” (still open for { $codes })
roadmap-ticks-missing = { $id }: { $ticked } of { $all }. With the last one it is done: { $prefix }roadmap tick { $id } all
roadmap-ticked = { $id } { $title }: { $ticked } of { $all }
roadmap-missing = { $id } { $title }: { $ticked } of { $all }. Still missing: { $codes }
roadmap-checked = { $id } list: { $checked } of { $all }
roadmap-nothing-ticked = { $id } has no codes to tick. Once it is done: { $prefix }roadmap done { $id }
roadmap-no-code = I read codes from { $first } to { $last }, as here: { $first } { $last }
roadmap-no-line = { $id } has { $count ->
    [0] no checklist
    [one] a checklist of one line
   *[other] a checklist of { $count } lines
}. To see it: { $prefix }roadmap show { $id }
roadmap-codes-up-to = Which codes are missing in { $id } can be asked by { $people }.
roadmap-codes-privately = Codes are told only where nobody else reads along. Please write to me in private: { $line }
roadmap-more-on = More: { $line }
roadmap-nothing-late = Nothing is open after its date.
roadmap-nothing-waits = Nothing waits for another city.
roadmap-nothing-mine = Nothing is open with you.
roadmap-else-also = { $then } I also tell { $people }.
roadmap-also-told = Also told: { $people }
roadmap-thawed = { $id } { $title }: the pause is over, and its date, { $when }, has passed meanwhile. By when will it be done? Please answer with a new date.
roadmap-told-waived = { $id } { $title }: { $own }'s part is not needed; { $other }'s is still open (it was due { $when }).
roadmap-terms-end = { $count ->
    [one] This term is entered until { $day }: { $people }
   *[other] These terms are entered until { $day }: { $people }
}
roadmap-history-waived = { $when }: { $person } said that { $city }'s part is not needed: { $new }
roadmap-history-unwaived = { $when }: { $person } said that { $city }'s part is needed after all
roadmap-history-assigned = { $when }: { $person } gave { $city }'s part to { $taker } (so far { $giver })
roadmap-history-given-role = { $when }: { $person } gave it to another role: { $new } (so far { $old })
roadmap-history-moved = { $when }: { $person } moved it from { $before } to { $until }
roadmap-history-proposed = { $when }: { $person } proposed { $until } instead of { $before } for { $city }
roadmap-history-agreed = { $when }: { $person } agreed to { $until } for { $city }
roadmap-history-declined = { $when }: { $person } kept { $before } for { $city } instead of { $until }
roadmap-history-withdrawn = { $when }: { $person } withdrew the proposal of { $until }
roadmap-history-checked = { $when }: { $person } ticked line { $new } for { $city }
roadmap-history-unchecked = { $when }: { $person } took the tick of line { $new } back for { $city }
roadmap-history-ticked = { $when }: { $person } ticked codes for { $city }: { $new } (so far { $old })
roadmap-history-role = whoever has the role
roadmap-role-coordinator = coordinator
roadmap-role-teacher = teacher
roadmap-role-chair = chair
roadmap-role-mayor = mayor's office
roadmap-role-crisis-officer = crisis officer

# Roles of plans; in brackets what is typed

plan-role-word = { $key ->
    [coordinator] coordinator
    [teacher] teacher
    [deputy] deputy
    [host_finder] host finder
    [safeguarding] safeguarding
    [treasurer] treasurer
    [crisis] crisis officer (crisis)
    [mayors_office] mayor's office (mayors_office)
    [chair] chair
    [secretary] secretary
    [participation] residents' groups (participation)
    [producer] producer
    [culture] culture
    [permits] permits
    [safety] safety
    [words] translator or reviewer (words)
    [group_leader] group leader
    [observer] observer
    [leaving] person who leaves (leaving)
    [acting] acting
    [successor] successor
    [head] head
    [other_side] other side
    [school_liaison] school liaison
   *[other] { $key }
}

## What is not typed about a date
roadmap-never-typed = Please do not type here: { $what }
roadmap-stays-waived = It still counts as not needed. Needed after all: { $line }
roadmap-falling = Due on a day that is closed now: { $dates }. Dates stay until somebody moves them: { $line }
