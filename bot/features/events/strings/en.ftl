### Events: the commands, the card, and what is said about sign-ups.

## Commands

cmd-event-add = Add an event
    .name = event add, event new
    .opt-title = Title
    .opt-starts = When
    .opt-end = End
    .opt-place = Where
    .opt-limit = Places
    .opt-zone = Zone
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
    .opt-was = Earlier
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
# $yes, $no, $maybe (Number): how many said so
event-counts = yes { $yes }, no { $no }, maybe { $maybe }
event-how = 👍 yes · 👎 no · 🤔 maybe, or answer: yes
event-how-typed = Sign up: { $prefix }event answer { $id } yes (or: no, maybe)
# Stands behind the title
event-cancelled-mark = cancelled

## The list

event-entry = { $id } { $title }: { $starts }
event-list-none = No events are coming up here. Add one: { $prefix }event add
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
event-full = { $id } is full: { $yes } of { $limit }.
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
