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

# What one may type in an answer to a reminder.
answer-done = done, finished

# A card, or one of its lines; each city's line is said in its own language.
roadmap-card = { $city }: { $when }. Responsible: { $people }
roadmap-card-done = { $city }: { $when }. Responsible: { $people }. Done on { $done }
roadmap-nobody = not named yet
roadmap-given-up = This date was given up.

roadmap-line = { $id } { $title }: { $when } ({ $people })
roadmap-line-past = { $id } { $title }: still open, the date was { $when } ({ $people })
roadmap-line-waiting = { $id } { $title }: { $when }, waiting for { $cities }
roadmap-more = { $count } more: { $prefix }roadmap list { $page }
roadmap-nothing = Nothing is open. Put something on the roadmap: { $prefix }roadmap add

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
roadmap-answer = ✅ done, or answer: done
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
