cmd-roadmap-add = Put a date on the roadmap
    .name = roadmap add, roadmap new
    .opt-title = Title
    .opt-due = By when
    .opt-owner = Responsible
    .opt-side = City
    .opt-remind = Days before
    .opt-zone = Zone
cmd-roadmap-list = See what is open
    .name = roadmap list, roadmap open
    .opt-page = Page
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
roadmap-title-machine = { $title } (machine translation)
roadmap-card = { $city }: { $when }. Responsible: { $people }
roadmap-card-done = { $city }: { $when }. Responsible: { $people }. Done on { $done }{ $who }
roadmap-nobody = not named yet
roadmap-given-up = This date was given up.

roadmap-line = { $id } { $title }: { $when } ({ $people })
roadmap-line-past = { $id } { $title }: still open, the date was { $when } ({ $people })
roadmap-line-waiting = { $id } { $title }: { $when }, waiting for { $cities }
roadmap-more = { $count } more: { $prefix }roadmap list { $page }
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
roadmap-card-promised = { $city }: { $when } (new; before: { $first }). Responsible: { $people }
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
roadmap-digest-own = { $label }{ $id } { $title }, by { $when } ({ $people })
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
