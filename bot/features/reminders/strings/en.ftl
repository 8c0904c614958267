cmd-remind-add = Set a reminder for this room
    .name = remind add, remind new, reminder add, reminder new
    .opt-due = When
    .opt-text = Text
    .opt-zone = time zone or city
    .opt-every = Every
    .opt-until = Until
    .opt-insist = Until it is done
cmd-remind-list = See the reminders of this room
    .name = remind list, reminder list, reminders
    .opt-page = Page
cmd-remind-cancel = Delete a reminder
    .name = remind cancel, remind delete, reminder cancel, reminder delete
    .opt-reminder = Reminder

reminder-added = { $id } I will remind you on { $when }: { $text }
reminder-change = Change: answer with a date. Delete: { $prefix }remind cancel { $id }

reminder-due = ⏰ { $id } { $text }
reminder-for = For { $person }
reminder-due-late = ⏰ { $id } { $text } (due { $when }; I was out of reach, this comes { $lateness } late)
reminder-several = ⏰ { $count ->
    [one] This reminder came up while I was out of reach:
   *[other] These reminders came up while I was out of reach:
}
reminder-line = { $id } { $text } ({ $person }; due { $when })
reminder-line-late = { $id } { $text } ({ $person }; due { $when }, { $lateness } late)
reminder-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
reminder-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
reminder-hours-and-minutes = { reminder-hours } and { reminder-minutes }

# A line of the list: of the asker, of somebody else.
reminder-entry = { $id } { $when }: { $text }
reminder-entry-of = { $id } { $when }: { $text } ({ $person })
reminder-more = { $count } more: { $prefix }remind list { $page }
reminder-none = There are no reminders here. Set one: { $prefix }remind add { $example } { reminder-example }
reminder-example = Book the bus

reminder-too-long = A reminder has at most { $most } characters. This would work: { $prefix }remind add { $example } { reminder-example }
reminder-past = { $when } has passed. This would work: { $prefix }remind { $verb } { $example } { $text }
reminder-unknown = There is no { $id } here. All reminders: { $prefix }remind list
reminder-not-yours = Who can delete { $id }: { $people }

## Again, done, at another time

cmd-remind-move = Have a reminder come at another time
    .name = remind move, reminder move
    .opt-reminder = Reminder
    .opt-until = When
    .opt-zone = time zone or city
    .hint-until = 25 March 9:00
cmd-remind-snooze = Be reminded again: tomorrow at 9, or when you say
    .name = remind again, remind snooze, reminder again
    .opt-reminder = Reminder
    .opt-until = When
    .opt-zone = time zone or city
    .hint-until = 25 March 9:00
cmd-remind-done = Say that what a reminder was for is done
    .name = remind done, reminder done
    .opt-reminder = Reminder
cmd-remind-reopen = Take back that a reminder is done or comes again
    .name = remind reopen, reminder reopen
    .opt-reminder = Reminder

# What one may answer to a reminder to have it again tomorrow
answer-again = tomorrow at 9, tomorrow, again, later

reminder-added-every = { $id } I will remind you { $rhythm }, next on { $when }: { $text }
reminder-entry-every = { $id } { $rhythm }, next { $when }: { $text }
reminder-entry-every-of = { $id } { $rhythm }, next { $when }: { $text } ({ $person })
# Under a reminder
reminder-other-day = Another day
reminder-how = ✅ done · 💤 again tomorrow at 9, or answer: done / tomorrow / a date
reminder-last = This was the last time.
reminder-done-by = Done by { $person }, { $when }. { $back }
reminder-again = { $id } I will remind you again on { $when }.
# Where it is not known by which city's clock somebody goes
reminder-universal = That is universal time, as I do not know your city's clock. Your own time: { $prefix }person zone
reminder-until = A reminder that comes first on { $first } can come until { $latest }. This would work: --until { $example }
reminder-until-alone = A last day needs how often. This would work: { $prefix }remind add { $example } --every week { reminder-example }
# $verb (String): move or snooze, as typed
reminder-past-again = { $when } has passed. This would work: { $prefix }remind { $verb } { $id } { $example }
reminder-up-to = Who can change { $id }: { $people }

## For everybody, about a message, until it is done

cmd-remind-everyone = Set a reminder for everybody in this room
    .name = remind everyone, remind everybody, remind all, reminder everyone
    .opt-due = When
    .opt-text = Text
    .opt-zone = time zone or city
    .opt-every = Every
    .opt-until = Until
cmd-remind-this = Be reminded of the message you answer
    .name = remind this, reminder this
    .opt-due = When
    .opt-zone = time zone or city
cmd-remind-skip = Leave out the next time of a reminder
    .name = remind skip, reminder skip
    .opt-reminder = Reminder
# In the place of $text, where a reminder is about a message
reminder-message-above = this message
reminder-added-this = { $id } I will remind you of this message on { $when }. I keep none of its words.
reminder-for-all = For everybody here
reminder-this-what = Answer the message you want to be reminded of with: { $prefix }remind this { $example }
reminder-past-this = { $when } has passed. This would work, as an answer to the message: { $prefix }remind this { $example }
reminder-insisting = Until it is done it comes again: after an hour, then each morning at nine, { $most } times at most.
reminder-insists = Again on { $when }, unless it is done by then.
reminder-insists-every = A reminder either recurs or comes again until it is done. This would work: { $prefix }remind add { $example } --insist yes { reminder-example }
reminder-skipped = { $id } does not come on { $skipped }. Next: { $when }.
reminder-skip-once = { $id } comes only once. To delete it: { $prefix }remind cancel { $id }
reminder-skip-last = { $id } comes only once more. To delete it: { $prefix }remind cancel { $id }
