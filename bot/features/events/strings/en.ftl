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
    .opt-zone = Zone
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
event-title-machine = { $title } (machine translation)
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

## The clash guard

cmd-event-check = See what speaks against a time
    .name = event check
    .opt-starts = When
    .opt-end = End
    .opt-kind = Kind
    .opt-zone = Zone
# $clash: the first of the sentences below
event-guard-first = { $id }: { $clash }
event-guard-meant = Nothing to do if that is meant.
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
