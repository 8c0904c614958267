cmd-remind-add = Set a reminder for this room
    .name = remind add, remind new, reminder add, reminder new
    .opt-due = When
    .opt-text = Text
    .opt-zone = time zone or city
cmd-remind-list = See the reminders of this room
    .name = remind list, reminder list, reminders
    .opt-page = Page
cmd-remind-cancel = Delete a reminder
    .name = remind cancel, remind delete, reminder cancel, reminder delete
    .opt-reminder = Reminder

reminder-added = { $id } I will remind you on { $when }: { $text }
reminder-delete = Delete: { $prefix }remind cancel { $id }

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
reminder-past = { $when } has passed. This would work: { $prefix }remind add { $example } { $text }
reminder-unknown = There is no { $id } here. All reminders: { $prefix }remind list
reminder-not-yours = Who can delete { $id }: { $people }
