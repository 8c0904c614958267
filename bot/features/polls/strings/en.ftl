### Finding a time: the commands, the card, and what is said about answers.

## Commands

cmd-poll-add = Find a time that suits both cities
    .name = poll add, poll new
    .opt-title = Title
    .opt-slots = Times
    .opt-lasts = Minutes
    .opt-until = Answers until
    .opt-ask = Who is asked
    .opt-zone = Zone
    .hint-title = Committee session
    .hint-slots = 17 April 9:00, 18 April 16:30
    .hint-lasts = 90
    .hint-until = 10 April
    .hint-ask = coordinator, teacher
cmd-poll-list = See for what a time is being found
    .name = poll list, polls
cmd-poll-show = See who can when
    .name = poll show
    .opt-poll = Search
cmd-poll-answer = Say when one can
    .name = poll answer
    .opt-poll = Search
    .opt-answer = Answer
    .opt-turn = Turn
    .opt-was = Earlier
cmd-poll-withdraw = Take back all one has said
    .name = poll withdraw
    .opt-poll = Search
cmd-poll-pick = Make an event of one of the times
    .name = poll pick
    .opt-poll = Search
    .opt-slot = Number
cmd-poll-close = Take no more answers
    .name = poll close
    .opt-poll = Search
cmd-poll-reopen = Take answers again
    .name = poll reopen
    .opt-poll = Search

## The card

# $minutes (Number): how long it takes
poll-lasts = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
poll-closed-mark = answers closed
# $event (String): the event that has come of it
poll-picked-mark = now { $event }
# $when: a city's time; $marks: what speaks against it, such as "night"
poll-time = { $city }: { $when }
poll-time-marked = { $city }: { $when } ({ $marks })
# $slot (String): its number; $time: one of the two above
poll-slot = { $slot } { $time }
poll-until = Answers until { $until }
# $city: by whose clock
poll-until-in = Answers until { $until } ({ $city })
# $count (Number): how many people
poll-answered = { $count } answered
poll-how = The number says yes, 👎 none of them. Or answer: 1 yes, 2 if need be, 3 no
poll-how-many = Answer with the numbers: 1 3 (yes), or: 1 yes, 2 if need be, 3 no
poll-how-tap = Tap the times that suit you; tap again for “if need be” and “no”. Or in words: 1 yes, 2 if need be, 3 no
poll-by-text = In words
# $yes, $maybe, $no: numbers
poll-said = { $id }: yes { $yes }; if need be { $maybe }; no { $no }.

## Who can when

poll-slot-own = { $slot } { $when }
poll-who-yes = yes: { $names }
poll-who-maybe = if need be: { $names }
poll-who-no = no: { $names }
poll-waiting = Not yet answered: { $names }
poll-entry = { $id } { $title }: answers until { $until }
poll-list-none = No time is being found here. Begin: { $prefix }poll add

## What people are told

poll-person = { $person }
# The names follow
poll-nudge = { $id } { $title }: which times suit you? Answers until { $until }; a reply with the numbers is enough.
# The time and the names follow
poll-picked = { $id } { $title } has its time. It is { $event } now; please sign up on its card.
poll-reopened = { $id } { $title }: the time is open again, { $event } will not take place.
# $slot (String): its number; $can (Number): so many can; $count (Number): of so many who answered
poll-best = { $id } { $title }: answering is over. Number { $slot } suits { $can } of { $count }:
poll-best-how = Make it an event? 👍 yes, or another one: { $prefix }poll pick { $id } { $other }
poll-best-tap = Make it an event? Another one: { $prefix }poll pick { $id } { $other }
poll-nobody = { $id } { $title }: answering is over. Nobody has answered.
poll-none-fits = { $id } { $title }: answering is over. None of the times suits anybody.
poll-late = (This comes { $hours } h { $minutes } min late; I was out of reach.)

## What does not fit

poll-unknown = There is no { $id } here. All searches for a time: { $prefix }poll list
# $people: the author and the coordinators
poll-up-to = Ending { $id } is up to { $people }.
poll-no-slot = { $id } has the numbers 1 to { $last }.
poll-title-length = A search for a time needs a title of at most { $most } characters.
poll-slots-count = Please give { $least } to { $most } different times. This would work: 17.6. 9:00, 18.6. 16:30
poll-slot-past = { $when } has passed.
poll-ask-unknown = { $name } is neither a role nor anybody who has written here. This would work: --ask coordinator
poll-until-past = { $until } has passed; people cannot be asked until then. This would work: --until { $example }
poll-until-late = { $until } is after the first time, { $first }. Please let the answers end before it.
poll-ended = { $id } { $title }: answering is over.
poll-over = The time to answer { $id } { $title } was over on { $until }.
poll-open-already = { $id } { $title }: answers are being taken.
poll-picked-already = { $id } has become { $event } already. To choose anew: { $prefix }poll reopen { $id }

# Several searches ended at once. $line (String): a command, to be typed as it stands
poll-pick-how = Make one an event, for instance: { $line }
