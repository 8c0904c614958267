### Calendars outside of the chat: feeds, files, and calendars that are handed in.

## Commands

cmd-calendar-feed = Have the dates in your own calendar program
    .name = calendar feed, calendar subscribe
    .opt-what = Which dates
    .opt-city = City
    .opt-alarms = Alarms
cmd-calendar-feeds = See your calendar addresses
    .name = calendar feeds, calendar list
    .opt-page = Page
cmd-calendar-revoke = Withdraw a calendar address
    .name = calendar revoke, calendar withdraw
    .opt-number = Number
cmd-event-ics = Get an event as a file for your calendar
    .name = event ics, event file
    .opt-event = Event
cmd-event-import = Add events from a calendar file
    .name = event import
    .opt-text = Calendar
    .opt-draft = Waiting
    .opt-sure = Yes or no
choice-feed-scope-room = room, here
choice-feed-scope-city = city, town
choice-feed-scope-mine = mine, my, own
choice-feed-scope-all = all, partnership

## Feeds

# What a calendar program calls the calendar. $place: name of the room or of its city
feeds-name-room = { $place }: dates of this room
feeds-name-city = { $city }: dates of the city
feeds-name-mine = My dates with the partner cities
# $cities: names of all cities
feeds-name-all = { $cities }: dates in common
# $name: one of the phrases above; the address follows on a line of its own
feeds-made = { $name }. Address for your calendar program:
feeds-made-how = Whoever has this address sees these dates. I show it only once. To withdraw it: { $prefix }calendar revoke { $number }
feeds-entry = { $number } { $name } (made on { $made }; { $last })
feeds-entry-of = { $number } { $name } (made by { $person } on { $made }; { $last })
feeds-last = last fetched on { $day }
feeds-never = not fetched yet
feeds-more = { $count } more: { $prefix }calendar feeds { $page }
feeds-none = You have no calendar addresses. Make one: { $prefix }calendar feed
feeds-revoked = { $name }. The address is withdrawn. Calendar programs get nothing there any more.
feeds-unknown = There is no calendar address { $number } of yours. Yours are: { $prefix }calendar feeds
feeds-too-many = You have { $most } calendar addresses, more is not possible. First withdraw one you do not need: { $prefix }calendar feeds
# $operator: the human who runs the bot
feeds-off = Calendar addresses are not switched on here. Who can do that: { $operator }.
feeds-off-nobody = Calendar addresses are not switched on here. Whoever runs me can do that.
# $city (String): id of a city
feeds-privately-mine = Please write to me in private for that: { $prefix }calendar feed mine. Here others would read along.
feeds-privately-city = Please write to me in private for that: { $prefix }calendar feed --city { $city }. Here others would read along.
feeds-room-where = The dates of a room are asked for in that room. Your own dates: { $prefix }calendar feed mine
feeds-all-where = Please ask for the dates in common in the room of your city. Your own dates: { $prefix }calendar feed mine
feeds-no-city = Please add which city, or take all dates in common: { $prefix }calendar feed all
feeds-city-up-to = The calendar of { $city } is for those with a role there. Who can give one: { $people }.
feeds-city-up-to-nobody = The calendar of { $city } is for those with a role there. No coordinator is entered yet.

## Files

# $title: short id and title of the event
feeds-file = { $title }: the file for your calendar.

## Handed in

# $new, $changed, $same (Number): how many events
feeds-import-found = In this calendar: { $new ->
    [one] { $new } new event
   *[other] { $new } new events
}, { $changed } changed, { $same } already here.
feeds-import-same = Already here: { $ids }
feeds-import-over = Left out, because already begun or cancelled: { $count }
# $zone: name of a time zone such as Europe/Berlin
feeds-import-floating = { $count ->
    [one] { $count } event does not say its time zone; I read it as { $zone }.
   *[other] { $count } events do not say their time zone; I read them as { $zone }.
}
feeds-import-new = { $title }: { $when }
feeds-import-changed = { $id } { $title }: now { $when }
feeds-import-more = and { $count } more
feeds-import-sure = Enter all this? 👍 yes 👎 no
# $ids: short ids
feeds-imported = Entered: { $new ->
    [one] { $new } new event
   *[other] { $new } new events
}, { $changed } changed ({ $ids }). To see them: { $prefix }event list
feeds-import-nothing = Meanwhile all of this stands here already. Nothing was changed.
feeds-import-dropped = Nothing was entered.
feeds-import-gone = That question is settled or too old. Nothing was entered; please send the calendar once more.
feeds-import-stray = { $title } is one date of something that repeats, which is not in this calendar. Nothing was entered; please export the whole.
feeds-import-whose-clock = First I need to know your time zone. For instance: { $prefix }person zone Europe/Berlin

## What does not fit in a file

# $count (Number): how many places; a line for each follows
feeds-faults = Nothing was entered. { $count ->
    [one] One place does not fit:
   *[other] { $count } places do not fit:
}
# $place: number of the line; $fault: one of the phrases below
feeds-fault = Line { $place }: { $fault }
feeds-fault-more = and { $count } more
feeds-fault-size = The calendar is too long; at most { $most } KiB fit.
feeds-fault-none = I find no event. A calendar begins with BEGIN:VCALENDAR.
feeds-fault-entries = Too many events; at most { $most } fit in one calendar.
feeds-fault-kind = Only events (VEVENT) can be entered.
feeds-fault-pairs = BEGIN and END do not belong together here.
feeds-fault-control = There is a sign that cannot be seen. Please take it out.
feeds-fault-line = The line is too long; at most { $most } characters fit.
feeds-fault-unread = I cannot read this event. Please export it once more.
# $name: name of a line such as SUMMARY
feeds-fault-once = { $name } has to be there exactly once.
feeds-fault-length = { $name } has 1 to { $most } characters.
feeds-fault-zone = I do not know the time zone { $zone }. For instance: Europe/Berlin
feeds-fault-gap = That time does not exist: the clocks are put forward then.
feeds-fault-year = The year has to be between { $first } and { $last }.
feeds-fault-end = The end has to come after the start.
feeds-fault-rule = This repetition cannot be entered. Daily to yearly works, with an end, at most 500 times and for five years.

# Files that are too long.
feeds-file-too-long = That is too much for one file, which has at most { $most } KiB. A feed takes all of it.

# Calendars that are handed in, what more is said
feeds-import-dateless = Left out, because what repeats has no such date: { $count } ({ $days })
feeds-import-unseen = Also entered, without being shown here: places { $places }, descriptions { $texts }, links { $links }
feeds-import-called-off = { $id } { $title }: will not take place
feeds-import-unfit = { $title }: { $fault } Nothing was entered.
