### Announcements: the commands, the question to the cities, what goes out, and what rooms are told.

## Commands

cmd-announce-draft = Draft an announcement to all cities
    .name = announce draft
    .opt-text = Text
    .opt-event = Event it is about
    .opt-until = A yes counts until
    .opt-zone = Zone
    .hint-text = The bus leaves at 9 from the station.
cmd-announce-list = See which announcements wait for a yes
    .name = announce list, announcements
cmd-announce-show = See an announcement in all languages, and whose yes is there
    .name = announce show
    .opt-announcement = Announcement
cmd-announce-approve = Say your city’s yes to an announcement
    .name = announce approve
    .opt-announcement = Announcement
cmd-announce-hold = Take your city’s yes to an announcement back
    .name = announce hold
    .opt-announcement = Announcement
    .opt-own = Own
cmd-announce-edit = Give an announcement better words in your language
    .name = announce edit
    .opt-announcement = Announcement
    .opt-text = Better words
    .opt-to = Language
cmd-announce-withdraw = Take an announcement back before it goes out
    .name = announce withdraw
    .opt-announcement = Announcement
cmd-announce-reopen = Ask for a yes to an announcement again
    .name = announce reopen
    .opt-announcement = Announcement
cmd-announce-now = Send an announcement out without waiting for every city’s yes
    .name = announce now
    .opt-announcement = Announcement
    .opt-reason = Reason

## The question

# Stands behind the id
announce-draft = draft of an announcement
announce-head = announcement
# $by: who said yes
announce-yes-by = { $city }: yes ({ $by })
announce-yes = { $city }: yes
announce-open = { $city }: still open
announce-no-yes-of = { $city }: without a yes
announce-until = until { $until }
announce-how = Send it out like this, in all languages at once? 👍 yes, or answer with better words: better: …
announce-how-tap = Send it out like this, in all languages at once? Better words: below.
announce-better = Better words
# $language: the language itself, in which this is said; $code: its code
announce-awaited = { $language }: is being translated.
announce-write = { $language }: I cannot translate this. Please write it: { $prefix }announce edit { $id } --to { $code } …
announce-original = The whole original: { $prefix }announce show { $id }
announce-superseded = { $id }: the question stands anew further down.

## What has become of it

announce-was-sent = sent out on { $when }
announce-was-lapsed = not sent out; the time for a yes was over on { $when }
announce-was-withdrawn = withdrawn on { $when }
# Behind the head of one that could not wait
announce-unchecked = not translated: nobody has checked a version in { $language } yet
# $cities: whose yes was missing; $by: who sent it
announce-hurried = Sent out without waiting for the yes of { $cities }. Reason ({ $by }): { $reason }
announce-hurried-at = On { $when } { $by } did not wait for the yes of { $cities }. Reason: { $reason }
announce-lapsed = { $id }: the time for a yes is over, and nothing was sent out. Still open: { $cities }. Ask again: { $prefix }announce reopen { $id }
announce-list-none = No announcement waits here. Draft one: { $prefix }announce draft …
announce-list-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
announce-noted = { $id }: noted.
announce-sent = { $id } was sent out.
announce-held = { $id }: the yes is taken back.

## What does not fit

announce-is-draft = { $id } waits for each city’s yes.
announce-is-sent = { $id } was sent out. See it: { $prefix }announce show { $id }
announce-is-lapsed = The time for a yes to { $id } is over. Ask again: { $prefix }announce reopen { $id }
announce-is-withdrawn = { $id } is withdrawn. Ask again: { $prefix }announce reopen { $id }
announce-unknown = There is no { $id } here. All announcements: { $prefix }announce list
announce-no-city = An announcement belongs to a city. Please draft it in a room of yours.
announce-no-event = There is no { $id } here. All events: { $prefix }event list
announce-unwritten = { $id } has no words in { $language } yet. Write them: { $prefix }announce edit { $id } --to { $code } …
announce-no-yes = There is no yes of your city to { $id } that could be taken back.
announce-second-key = Your yes counts for { $city } already. For { $other } somebody else has to say it.
announce-length = An announcement needs 1 to { $most } characters.
announce-reason-length = Please say in 1 to { $most } characters why it cannot wait.
# $days (Number): at most
announce-until-wrong = { $days ->
    [one] A yes can be waited for until tomorrow. This would work: --until { $example }
   *[other] A yes can be waited for from now on, for { $days } days at most. This would work: --until { $example }
}
# $people: names
announce-up-to = { $people } ({ $city })
announce-up-to-nobody = { $city } (nobody is entered there)
# $people: names with their cities
announce-yes-up-to = A yes to { $id } is up to { $people }.
announce-words-up-to = The words of { $id } in { $language } are up to { $people }.
announce-back-up-to = Taking { $id } back is up to { $people }.
announce-hurry-up-to = Sending { $id } out without every city’s yes is up to { $people }.
