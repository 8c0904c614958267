### What is said about lines and options themselves, whatever the command.

## Commands of dispatch

cmd-ping = See at once that I am here
    .name = ping
    .opt-text = text
cmd-help = See what I can do
    .name = help
    .opt-topic = command

dispatch-pong = pong { $text }

## Lines

dispatch-near = I do not know { $typed }. Did you mean: { $suggestion }
dispatch-unknown = I did not understand that. What I can do: { $prefix }help
dispatch-too-long = That is too long for me: I read up to { $most } characters.
dispatch-leftover = I do not know what { $text } belongs to. This would work: { $line }
dispatch-quote-open = The quotation mark before { $text } has no partner. This would work: { $line }
dispatch-unknown-option = I do not know { $option } here. This would work: { $line }
dispatch-near-option = I do not know { $option } here. Did you mean: { $near }
dispatch-option-empty = Nothing follows { $option }. This would work: { $line }
dispatch-option-twice = { $option } stands there twice. This would work: { $line }
dispatch-misread = { $problem } This would work: { $line }

## Questions

dispatch-done = Done.
dispatch-done-there = Done, in { $room }.
dispatch-thread-title = Replies
dispatch-appears-in = It appears in { $room }.
dispatch-lapsed = This can no longer be answered. What I can do: { $prefix }help
dispatch-by-text = Answer in words
# On the button that opens a form with what was filled in before
dispatch-fill-in-again = Fill in again
dispatch-up-to-group = This is up to members with the role chosen in { $prefix }setup.
dispatch-on-a-server = That is done in a channel of the server it is for, not in private.
dispatch-out-of-sight = That is told only to those who can read the channel it belongs to. What is about yourself works everywhere: { $prefix }help
dispatch-mute = In { $room } you can read but not write, so nothing is said there on your behalf.
dispatch-room-gone = The channel in which I spoke on this server is gone. Whoever coordinates chooses another: { $prefix }setup
dispatch-members-only = I answer only members of the partnership’s servers. Please ask its coordinators to let you in.
dispatch-not-in-private = Please use me in a channel of your server, where others read along. I do not talk with pupils in private.
dispatch-empty-message = There are no words in this message.
dispatch-which = Which one is meant?
dispatch-whose-clock = By which city's clock? (For good: { $prefix }person zone)
dispatch-ask-one = Still needed: { $option }. Just answer with it.
dispatch-ask-all = Please answer in one message, one line each:
dispatch-ask-some = { $needed ->
    [one] Please answer in one message, one line each; only the first is needed:
    [2] Please answer in one message, one line each; only the first two are needed:
   *[other] Please answer in one message, one line each; only the first { $needed } are needed:
}
dispatch-form-too-many = I asked for { $asked } lines and read { $lines }. Please answer once more, one line each.

## Rights and faults

dispatch-up-to = This is up to { $city }: { $people }.
dispatch-up-to-nobody = This is up to the coordinators of { $city }; nobody is entered yet.
dispatch-up-to-admins = This is up to whoever runs me.
dispatch-my-fault = That did not work, and it is my fault. Nothing was saved. Please try later. (Code { $code })


## Options: what was read, and what fits

option-no-number = { $text } is not a number.
option-number-outside = { $text } does not fit; a number from { $least } to { $most } does.
option-no-switch = I read { $text }; on or off fits here.
option-no-switch-or-language = I read { $text }; on, off or a language fits here: { $languages }.
option-no-id = I read { $text }; an id such as { $example } fits here.
option-no-city = I do not know the city { $text }. I know { $cities }.
option-no-language = I do not speak { $text }. I know { $languages }.
option-no-zone = I do not know the time zone { $text }.
option-no-choice = I read { $text }; what fits: { $choices }.
option-no-list = There is nothing in { $text }.
option-on-words = on, yes, y, true, 1
option-off-words = off, no, n, false, 0

## Dates

option-no-date = I cannot read { $text } as a date.
option-time-missing = After { $text } the time is missing.
option-day-only = Only a day fits here, without a time; I read { $text }.
option-no-such-day = There is no { $day } { $month }.
option-no-such-day-that-year = There is no { $day } { $month } { $year }.
option-no-such-time = There is no such time as in { $text }.
option-year-outside = I know the years { $earliest } to { $latest }; I read { $text }.
option-other-weekday = I read { $text }, but the date is { $when }.
option-just-passed = { $when } has passed; with the year I know which day is meant.
option-two-dates = { $text } can be read in two ways.
option-which-half = Before noon or after it?
option-which-midnight = Midnight at the beginning of that day or at its end?
option-which-weekday = { $weekday ->
    [1] Which Monday?
    [2] Which Tuesday?
    [3] Which Wednesday?
    [4] Which Thursday?
    [5] Which Friday?
    [6] Which Saturday?
   *[other] Which Sunday?
}
option-clocks-skip = On { $day } there is no { $time } in { $place }, clocks go from { $before } to { $after }.
option-clocks-repeat = On { $day } it is { $time } twice in { $place }, clocks go back from { $before } to { $after }.
option-candidate = { $when }
option-candidate-before = { $when }, before clocks go back
option-candidate-after = { $when }, after clocks have gone back
option-month-1 = January
option-month-2 = February
option-month-3 = March
option-month-4 = April
option-month-5 = May
option-month-6 = June
option-month-7 = July
option-month-8 = August
option-month-9 = September
option-month-10 = October
option-month-11 = November
option-month-12 = December

## Help

help-what = What would you like to do? Answer with the number.
help-choose = What would you like to do?
help-task = { $summary }: { $line }
help-more = More on one: { $lines }
help-human = Ask a human: { $operator }
# $option (String): the option's name; $label (String): what it is called. Where commands are the network's own
help-given = { $option }:{ $label }
help-also = also: { $options }
help-also-commands = Also: { $lines }
help-more-commands = { $count } more: { $line }
help-example = Example: { $line }
help-steps = Step by step: { $line }

## Words people answer with

answer-yes = yes, y, yep, yeah, ok, okay, sure, yes please, of course, i'm coming, count me in
answer-no = no, n, nope, no thanks, no thank you, i can't come, i cannot come, i'm not coming

## Taking back

cmd-undo = Take back what I have just done
    .name = undo
dispatch-undo-nothing = There is nothing of yours from the last ten minutes here.
dispatch-undo-not = I could not take that back. { $why }
dispatch-undo-final = What you did last cannot be taken back.
# $line (String): the command that took it back
dispatch-undone = Taken back ({ $line }).
# Under what people were reminded of. In the place of $who: who wished so, with its space; of $back: one of the last two
dispatch-again = Again on { $when }{ $who }. { $back }
dispatch-again-by = { " " }({ $person })
dispatch-back-tap = Take back: remove the reaction
dispatch-back = Take back: { $line }

## How many people, as one may type it behind a number

option-people-words = people, persons, person, places, place, of us

## Reading leniently

dispatch-read = I read: { $line }
dispatch-reading = { $when }: { $text }
dispatch-reading-line = { $line }
sentence-remind-add-words =
    remind me <due> to <text>, remind me to <text> <due>, remind me <due> of <text>, remind me of <text> <due>,
    remind me <due> about <text>, remind me about <text> <due>, please remind me <due> to <text>, please remind me to <text> <due>
sentence-remind-everyone-words =
    remind us <due> to <text>, remind us to <text> <due>, remind us <due> of <text>, remind us of <text> <due>,
    remind us <due> about <text>, remind us about <text> <due>, remind everyone <due> to <text>, remind everybody <due> to <text>
sentence-remind-this-words =
    remind me of this <due>, remind me of this on <due>, remind me of this at <due>, remind me about this <due>,
    remind me about this on <due>, remind me <due> of this, remind me <due> about this, please remind me of this <due>
sentence-roadmap-list-words = what is open, what's open, what’s open, what is still open, what is left to do
sentence-event-list-words = what events are there, which events are there, what is coming up, what's coming up, what’s coming up, what events are coming up
sentence-remind-list-words = what reminders are there, which reminders are there
sentence-help-words = what can you do, what can i do
sentence-undo-words = take that back, undo that
sentence-roadmap-done-words = <date> is done

## Answers that come to nothing, and options at the end of a text

dispatch-option-in-text = I read { $option } as part of the text. If it was meant otherwise: { $prefix }undo, then { $line }
dispatch-stray = This message takes no such answer, and I have not passed it on. What I can do: { $prefix }help
dispatch-stray-done = Which one is done? This would work: { $prefix }roadmap done M7, or for a reminder { $prefix }remind done R5
dispatch-stray-only = Please answer with one of these words only: { $words }

## What may follow an answer

answer-thanks = thanks, thank you, thx, cheers, thanks a lot, many thanks

## Files: read from a message, and pictures

dispatch-file-option = file
dispatch-file-wanted = This needs a file: send it with this command as its caption, or answer the message with the file. The text can also stand on the lines below the command.
dispatch-file-none = There is no file in that message that I could read. Please answer a message with a file, or put the text on the lines below the command.
# $kib (String): the most that is read, in KiB
dispatch-file-too-large = The file is larger than { $kib } KiB, and I read no more than that. Nothing was taken over.
dispatch-file-no-text = The file does not hold plain text. Please save it as text in UTF-8 and send it again.
dispatch-file-not-now = I could not open the file, and nothing was taken over. Please try again later, or put the text on the lines below the command.
# $it: whatever stands in a picture, alone
dispatch-in-picture = { $it }
## How often something comes back

# $text (String): as typed
option-no-rhythm = I cannot tell how often “{ $text }” is. These work: day, weekday, week, 2 weeks, Monday and Thursday, 2nd Thursday, last Friday, month, year.
# $rule (String): a rule of a calendar file
rhythm-outside = I cannot keep this rhythm: { $rule }. These work: by days, weeks, months or years, on weekdays, on one weekday of the month, or on one day of the month.
rhythm-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
# $every (Number): each, every second …
rhythm-days = { $every ->
    [1] every day
   *[other] every { $every } days
}
rhythm-working-days = from Monday to Friday
rhythm-weeks = { $every ->
    [1] every week
   *[other] every { $every } weeks
}
# $days: one weekday or several
rhythm-weekdays = { $every ->
    [1] every { $days }
   *[other] every { $every } weeks on { $days }
}
rhythm-months = { $every ->
    [1] every month
   *[other] every { $every } months
}
# $nth (Number): 1 to 5, or -1 for the last
rhythm-nth = on the { $nth ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [-1] last
   *[other] { $nth }th
} { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} of every { $every ->
    [1] month
   *[other] { $every } months
}
rhythm-years = { $every ->
    [1] every year
   *[other] every { $every } years
}
rhythm-until = { $rhythm } until { $until }
# $count (Number): so often in all
rhythm-times = { $rhythm }, { $count ->
    [one] { $count } time
   *[other] { $count } times
}

## Several named values in one text

option-no-pair = I do not know what { $text } belongs to. What can be given: { $names }
option-pair-unread = { $why } This would work: { $example }

## Months and weeks (pictures and agendas)

# Words that may be typed, parted by commas
option-this-month-words = month, this month
option-next-month-words = next, next month, month next
# The words for a week may stand beside a number or a day as well: week 24
option-this-week-words = week, this week, wk
option-next-week-words = next week, week next
option-no-period = I cannot read { $text } as a month or a week.
## Finding a time

option-no-marks = I cannot read { $text } as answers.
# What one may type in an answer: possible, though not easily
answer-if-need-be = if need be, if needed, if necessary, maybe, perhaps, possible
