### Events: the commands, the card, and what is said about sign-ups.

## Commands

cmd-event-add = Add an event
    .name = event add, event new
    .opt-title = Title
    .opt-starts = When
    .opt-end = End
    .opt-place = Where
    .opt-limit = Places
    .opt-kind = Kind
    .opt-link = Link
    .opt-about = About
    .opt-organiser = Organiser
    .opt-track = Track
    .opt-remind = Reminders
    .opt-zone = Zone
    .opt-every = Every
    .opt-until = Until
    .opt-count = Times
    .hint-title = Summer festival
    .hint-starts = 19 June 14:00-22:00
    .hint-place = Market square
    .hint-limit = 40
cmd-event-list = See the events to come
    .name = event list, events
    .opt-page = Page
cmd-event-show = See one event
    .name = event show
    .opt-event = Event
cmd-event-cancel = Call an event off
    .name = event cancel, event off
    .opt-event = Event
cmd-event-rsvp = Sign up for an event, or say no
    .name = event answer, event rsvp, rsvp
    .opt-event = Event
    .opt-answer = Answer
    .opt-places = People
    .opt-codes = Codes
    .opt-was = Earlier
    .hint-places = yes, 3
choice-coming-yes = yes, y
choice-coming-no = no, n
choice-coming-maybe = { answer-maybe }
choice-coming-none = none, withdraw

# What one may type in an answer to a card
answer-maybe = maybe, perhaps

## The card

# $city (String): name of the city; $span: its times there
event-time = { $city }: { $span }
event-time-night = { $city }: { $span } (night)
# Both on one day. $starts: with the date; $ends: the time alone
event-span = { $starts } to { $ends }
# On two days. $starts, $ends: with the date
event-span-days = { $starts } to { $ends }
# $limit (Number): how many may come
event-places = { $limit ->
    [one] { $limit } place
   *[other] { $limit } places
}
event-how = 👍 yes · 👎 no · 🤔 maybe, or answer: yes
event-your-clock = On your device
event-several = For several people
event-said-yes-of = { $id }: you are signed up, place { $place } of { $limit }. To withdraw: no, on the same card.
event-said-yes = { $id }: you are signed up. To withdraw: no, on the same card.
event-said-no = { $id }: noted, you are not coming.
event-said-maybe = { $id }: noted as maybe.
event-said-none = { $id }: your answer is taken back.
event-how-typed = Sign up: { $prefix }event answer { $id } yes (or: no, maybe)
# Under an event in a server's own calendar
event-occasion-how = Sign up on the card of { $id } in the channel. Showing interest here counts as maybe.
event-occasion-moved = In this server’s calendar somebody has moved { $id } { $title } to { $new }. Here it is still { $old }. Shall it move? A no puts the calendar right. 👍 yes 👎 no
# Stands behind the title
event-cancelled-mark = cancelled

## The list

event-entry = { $id } { $title }: { $starts }
event-list-none = No events are coming up here. Add one: { $prefix }event add
event-list-empty = No events are coming up here.
# $count (Number): how many are left; $page (String): the next page
event-list-more = { $count } more: { $prefix }event list { $page }

## Calling off

# Rings for those who signed up; the city's times follow, then their names
event-cancelled-news = { $id } { $title } will not take place.
event-person = { $person }

## What does not fit

event-unknown = There is no { $id }. All events: { $prefix }event list
event-cancelled = { $id } { $title } was cancelled.
event-over = { $id } { $title } is over.
# $people: names of the city's coordinators
event-up-to = Changing { $id } is up to { $city }: { $people }.
# $example (String): a date in the exact form
event-past = { $starts } has passed. This would work: { $prefix }event add "{ $title }" { $example }
event-end-early = { $ends } does not come after { $starts }. This would work: --end { $example }
# $why: what was read instead
event-end-unread = { $why } This would work: --end { $example }
# $most (Number): how many characters
event-title-length = An event needs a title of at most { $most } characters.
event-place-length = A place has at most { $most } characters.

## Who comes, moving, places

cmd-event-who = See who comes to an event
    .name = event who
    .opt-event = Event
cmd-event-move = Move an event to another time
    .name = event move, event reschedule
    .opt-event = Event
    .opt-starts = When
    .opt-end = End
    .opt-zone = Zone
    .opt-only = Only
# 0 means any number
cmd-event-limit = Change how many may come; 0 is any number
    .name = event limit, event places
    .opt-event = Event
    .opt-limit = Places
cmd-event-restore = Have an event take place after all
    .name = event restore
    .opt-event = Event

# Words that people may type for a kind of event
choice-event-kind-visit = visit
choice-event-kind-class-exchange = class exchange, exchange
choice-event-kind-festival = festival, party
choice-event-kind-meeting = meeting
choice-event-kind-workshop = workshop
choice-event-kind-exhibition = exhibition
choice-event-kind-online-call = online call, video call, call

# On the card and in the list. $kind (String): one of the values above
event-kind = { $kind ->
    [visit] visit
    [class-exchange] class exchange
    [festival] festival
    [meeting] meeting
    [workshop] workshop
    [exhibition] exhibition
   *[online-call] online call
}
# $kind: the phrase above
event-entry-kind = { $id } { $title } ({ $kind }): { $starts }

# $yes (Number): how many have a place
event-who = { $id } { $title }: yes { $yes }
# $city: name of a city, or the phrase below; $count (Number): how many from there; $names: who signed up
event-who-city = { $city } ({ $count }): { $names }
event-who-count = { $city }: { $count }
event-who-elsewhere = no city
event-who-waiting = waiting list ({ $waiting }): { $names }

## The digest

# $here: weekday, date and time in the reader's city; $there: the time in the other city, with its date if that is another
event-agenda = { $id } { $title }, { $here }
event-agenda-day = { $id } { $here }
event-agenda-there = { $id } { $title }, { $here } here, { $there } there
# $cities: each as in the next phrase
event-agenda-cities = { $id } { $title }, { $here } here, { $cities }
event-agenda-city = { $there } in { $city }

## The waiting list

# $waiting (Number): how many people wait, those they would bring included
event-count-waiting = waiting list { $waiting }
# $position (Number): from 1
event-waiting = { $id } is full. You are number { $position } on the waiting list. I will tell you when a place is free.
# Under an answer in a room, so that everybody knows whom it is for
event-for = For { $person }
event-moved-up = { $person }, a place has become free: you are signed up for { $id } { $title }. If you cannot come, answer: no
event-moved-up-tap = { $person }, a place has become free: you are signed up for { $id } { $title }. If you cannot come, tap No.
# The names follow
event-moved-up-several = Places have become free, so these are signed up for { $id } { $title }. Whoever cannot come, answer: no
event-moved-up-several-tap = Places have become free, so these are signed up for { $id } { $title }. Whoever cannot come taps No.
event-places-too-many = { $id } has { $limit ->
    [one] { $limit } place
   *[other] { $limit } places
} in all.
# $free (Number): places left; $places (Number): for how many the asker is signed up
event-places-no-more = { $id } has { $free ->
    [0] no place left
    [one] { $free } place left
   *[other] { $free } places left
}. Your sign-up for { $places } still holds.

## Moved

# $change (String): what has become of it
event-change = { $id } { $title } { $change ->
    [later] starts later
    [earlier] starts earlier
    [day] is on another day
   *[time] has another time
}.
event-keep = Your sign-up still holds; to say no: 👎 or answer: no
event-keep-tap = Your sign-up still holds. If you cannot come, tap No.
# $new, $old: times in the room's city
event-moved = { event-change } New: { $new } (so far { $old }). { event-keep }
event-moved-tap = { event-change } New: { $new } (so far { $old }). { event-keep-tap }
# The cities' times follow
event-moved-cities = { event-change } { event-keep }
event-moved-cities-tap = { event-change } { event-keep-tap }
event-moved-city = { $city }: { $new } (so far { $old })
event-restored-news = { $id } { $title } will take place after all.
event-not-cancelled = { $id } { $title } was not cancelled.
event-move-up-to = Moving { $id } is up to { $city }: { $people }.
event-move-past = { $starts } has passed. This would work: { $prefix }event move { $id } { $example }

## Events that recur

cmd-event-skip = Leave one date of a recurring event out
    .name = event skip
    .opt-event = Event
    .opt-day = Day
cmd-event-keep = Have a date take place after all that was left out
    .name = event keep
    .opt-event = Event
    .opt-day = Day
cmd-event-end = End a recurring event earlier or later
    .name = event end
    .opt-event = Event
    .opt-from = From
    .opt-rule = Rule
    .opt-instead = Instead
cmd-event-change = Change one date of a recurring event and all that follow
    .name = event change
    .opt-event = Event
    .opt-from = From
    .opt-starts = Time
    .opt-end = End
    .opt-title = Title
    .opt-place = Where
    .opt-limit = Places
    .opt-every = Every
    .opt-until = Until
    .opt-count = Times

# Beside the counts on the card. $rhythm: every Thursday until …; $city: whose days are meant, where they are others elsewhere
event-series = { $rhythm }, one answer for all dates
event-series-home = { $rhythm } ({ $city }), one answer for all dates
# Rings for those who signed up; the times of that date follow in each city, then their names
event-series-skipped = { $id } { $title } is left out this once:
event-series-kept = { $id } { $title } takes place after all:
event-series-displaced = Clocks change in between: { $id } is once at another hour, on { $when }.
event-series-none = { $id } { $title } takes place once only; this is for events that recur.
# $days: the next dates
event-series-no-date = { $id } has no date on { $day }. The next ones: { $days }
event-series-no-more = { $id } has no date any more.
event-series-last = No date of { $id } would be left. To call it off: { $prefix }event cancel { $id }
event-series-left-out = { $id } is left out on { $day }. To have it then after all: { $prefix }event keep { $id } { $example }
event-series-put-off = { $id } recurs: one date can be left out, or all of it called off. This would work: { $prefix }event skip { $id }, or { $prefix }event cancel { $id }
event-series-until = The last day can be from { $first } to { $latest }. This would work: --until { $example }
event-series-two-ends = A last day or a number of times, one of the two. This would work: --count 10
event-series-end-alone = An end needs how often. This would work: --every week --count 10
event-series-same = What shall be different from then on? This would work: --starts 10:00
# $why: what was read instead; $option (String): starts or end
event-series-time = { $why } This would work: --{ $option } 10:00
# $new, $old: times on the reader's clocks; $day: from which day on
event-clocks = Clocks change: { $id } { $title } is at { $new } here from { $day } (so far { $old }).
event-clocks-city = Clocks change: { $id } { $title } is at { $new } in { $city } from { $day } (so far { $old }).
# The weekday changes too. $new: with weekday and date; $weekday: so far
event-clocks-day = Clocks change: { $id } { $title } is on another day here, first on { $new } (so far { $weekday } { $old }).
event-clocks-day-city = Clocks change: { $id } { $title } is on another day in { $city }, first on { $new } (so far { $weekday } { $old }).
## Agenda: a month or a week, in words and as a picture

cmd-event-agenda = See a month or a week
    .name = event agenda, agenda
    .opt-period = Month or week
    .hint-period = June 2027
# $month: June 2027; $city: whose times are told; $count (Number): how many events
event-agenda-month = { $month }, { $city }: { $count ->
    [0] no events
    [one] { $count } event
   *[other] { $count } events
}
# $week, $year (String): 24, 2027, the year of the last day; $first, $last: days
event-agenda-week = Week { $week } ({ $first } to { $last } { $year }), { $city }: { $count ->
    [0] no events
    [one] { $count } event
   *[other] { $count } events
}
# $here: when it takes place; $there: the hours of other cities
event-agenda-line = { $id } { $title }: { $here }
event-agenda-line-there = { $id } { $title }: { $here } ({ $there })
event-agenda-elsewhere = { $city } { $when }
# $entry: one of the two above
event-agenda-off = { $entry }, cancelled
# $entry: the first date of a series; $count (Number): how many others it has in the month
event-agenda-again = { $entry }, and { $count ->
    [one] once more
   *[other] { $count } more times
}
# $days: a list of the next two
event-agenda-closed = { $city } is closed: { $days }
event-agenda-closed-day = { $day } ({ $label })
event-agenda-closed-bare = { $day }
# $day (String): the day from which on there are more
event-agenda-more = { $count } more: { $prefix }event agenda week { $day }
event-agenda-more-list = { $count } more: { $prefix }event list
event-agenda-month-full = { $month }, { $city }: more events than one agenda shows. A week of it: { $prefix }event agenda week { $day }
event-agenda-week-full = Week { $week } ({ $first } to { $last } { $year }), { $city }: more events than one agenda shows. The next ones: { $prefix }event list
# The picture
event-sheet-month = { $month } · { $city }
event-sheet-week = Week { $week }, { $first } to { $last } { $year } · { $city }
# Over the column of the weeks’ numbers, very short
event-sheet-week-word = wk
event-sheet-closed = closed
event-sheet-entry = { $id } { $title }
event-sheet-off = { event-cancelled-mark }: { $id } { $title }
event-sheet-times = All times: { $city }
event-sheet-all-day = all day
# $noon (String): what clocks show in $there when it is noon in $here
event-sheet-clocks = Clocks: from { $day } noon in { $here } is { $noon } in { $there }
## Single events in full

cmd-event-text = Read all that was written about an event
    .name = event text, event original
    .opt-event = Event
cmd-event-edit = Change what is said of an event
    .name = event edit
    .opt-event = Event
    .opt-title = Title
    .opt-place = Where
    .opt-limit = Places
    .opt-kind = Kind
    .opt-link = Link
    .opt-about = About
    .opt-organiser = Organiser
    .opt-track = Track
    .opt-remind = Reminders
    .opt-without = Without
cmd-event-postpone = Put an event off, without a new date yet
    .name = event postpone, event put off
    .opt-event = Event
cmd-event-codes = See which codes are signed up
    .name = event codes
    .opt-event = Event
cmd-event-attendance = Say how many came to an event
    .name = event attendance, event visitors
    .opt-event = Event
    .opt-visitors = Visitors
    .opt-forget = Forget
cmd-event-figures = See the events of a year in numbers
    .name = event figures
    .opt-year = Year

choice-event-track-official = official
choice-event-track-people = people
choice-event-track-education = education
choice-event-track-economic = economic, economy
choice-event-track-safety = safety
choice-organiser-coordinator = coordinator
choice-organiser-teacher = teacher
choice-organiser-chair = chair
choice-organiser-mayor = mayor
# What of an event can be left open
choice-event-part-place = place
choice-event-part-limit = limit
choice-event-part-kind = kind
choice-event-part-link = link
choice-event-part-about = about
choice-event-part-organiser = organiser
choice-event-part-track = track

# On the card. $track (String): one of the values above
event-track = { $track ->
    [official] official
    [people] people to people
    [education] education
    [economic] economy
   *[safety] safety
}
event-role = { $role ->
    [teacher] teacher
    [chair] chair
    [mayor] mayor’s office
   *[coordinator] coordinator
}
# $role: as above; $city: name of the city; $people: names
event-organiser = Organised by: { event-role }, { $city } ({ $people })
event-organiser-role = Organised by: { event-role }, { $city }
event-about-more = In full: { $prefix }event text { $id }
event-about-none = Nothing more has been written about it.
event-about-length = A description has at most { $most } characters.
event-link-unread = A link begins with https:// and has at most { $most } characters. This would work: --link https://example.org/festival
event-edit-what = What shall be different? This would work: { $prefix }event edit { $id } --place "Town hall"

# Words for how long before; each is typed behind a number
event-leads-none = none, never
event-leads-days = d, day, days
event-leads-hours = h, hour, hours
event-leads-minutes = m, min, minute, minutes
event-leads-unread = I cannot read “{ $text }” as times before the start. This would work: --remind 1d,1h (or: none)

event-put-off-mark = put off
event-put-off-card = There is no new date yet. Once there is one, everyone who signed up is asked again.
event-put-off = { $id } { $title } is put off, and has no new date yet.
# The cities' times follow, then names
event-put-off-news = { $id } { $title } is put off and will not take place at this time. I will ask you again once there is a new date.
event-asked-again = { $id } { $title } has a new date. Will you come? Earlier answers no longer count. 👍 yes · 👎 no · 🤔 maybe, or answer: yes
event-asked-again-tap = { $id } { $title } has a new date. Will you come? Earlier answers no longer count.
event-entry-cancelled = { $id } { $title } (cancelled): { $starts }
event-entry-put-off = { $id } { $title }: put off, no new date yet

event-place-changed = { $id } { $title } takes place elsewhere. New: { $new } (so far { $old })
event-place-known = { $id } { $title } takes place here: { $new }
event-place-gone = The place of { $id } { $title } is undecided again (so far { $old }).

# $span: when, in the room's city
event-reminder = ⏰ { $id } { $title }: { $span }
# The cities' times follow
event-reminder-cities = ⏰ { $id } { $title }
event-reminder-no = If you cannot come: 👎 or answer: no
event-reminder-no-tap = If you cannot come, tap No.
# $how: one of the two below
event-reminder-late = ({ $how } late: I was out of reach)
event-reminder-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
event-reminder-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}

event-count-asked = { $id } { $title } is over. How many came? Answer with a number.
event-count-label = Number of visitors
event-count-early = { $id } { $title } has not begun yet.

event-codes-unread = Codes look like this, at most { $most }: --codes P01-P24 (also HF03, L01)
event-codes-up-to = Signing up by codes is up to teachers and coordinators. In { $city }: { $people }.
event-codes-leaders = Signing up by codes is up to teachers and coordinators.
event-codes-privately = I tell codes only where nobody else reads along. Write to me in private: { $prefix }event codes { $id }
event-codes-of = { $person }: { $codes }
event-codes-none = There are no codes for { $id } that you may see.

# $events, $visitors, $counted, $people (Number); $counted: at how many events visitors were counted
event-figures = { $year }: { $events ->
    [one] { $events } event
   *[other] { $events } events
}, { $visitors ->
    [one] { $visitors } visitor
   *[other] { $visitors } visitors
} (counted at { $counted }), { $people ->
    [one] { $people } person
   *[other] { $people } people
} signed up
event-figures-line = { $each }
# $kind: what is on the card
event-figures-kind = { $kind } { $count }
event-figures-other = other { $count }
event-figures-city = { $city } { $count }
event-figures-none = In { $year } no event has been held so far.

# Before the id and title of the event, on the roadmap
event-debrief = Debrief
## The clash guard

cmd-event-check = See what speaks against a time
    .name = event check
    .opt-starts = When
    .opt-end = End
    .opt-kind = Kind
    .opt-zone = Zone
# $clash: the first of the sentences below
event-guard-first = { $id }: { $clash }
event-guard-meant = If that is meant, there is nothing to do.
event-guard-free = Nothing speaks against { $span }.
event-guard-head = About { $span }:
# $days: each with its weekday, and perhaps the next phrase
event-guard-closed = { $city } is closed on { $days }.
event-guard-day = { $day } ({ $label })
event-guard-weekend = Weekend in { $cities }: { $days }.
event-guard-night = In { $city } it is night then: { $span }.
event-guard-double = At the same time: { $id } { $title }, { $span }.
# $count (Number): how many people
event-guard-shared = At the same time: { $id } { $title }, { $span }; { $count ->
    [one] { $count } person comes to both
   *[other] { $count } people come to both
}.
# $then, $before (String): hours, from $day on and until then
event-guard-clocks-ahead = Clocks change: from { $day } { $city } is { $then } instead of { $before } hours ahead of { $home }.
event-guard-clocks-behind = Clocks change: from { $day } { $city } is { $then } instead of { $before } hours behind { $home }.
# $count (Number): how many warnings more
event-guard-more = And { $count } more.
# Beside a time in a list
event-mark-closed = closed
event-mark-closed-for = closed: { $label }
event-mark-weekend = weekend
event-mark-night = night

# Several reminders of one room after an outage
event-reminders-missed = I was out of reach; these reminders come up to { $how } after their time.
event-reminders-no = If you cannot come, type for instance: { $prefix }event answer { $id } no
