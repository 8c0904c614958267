people-hello = I am Jumelage, a program for city partnerships: dates, reminders, translation.
people-hello-answer = { $language }: answer { $number }
people-hello-several = several: { $numbers }
people-hello-help = What I can do: { $prefix }help · What I keep: { $prefix }mydata
people-invite-declined = I only join when invited from { $servers }. Please ask the coordinator of the partner city to invite me.
people-invite-closed = I join no further rooms at present. Please ask the person who runs me.
people-which-city = Which city does this room belong to?
people-both = both
people-all = all of them
people-both-words = both, all, shared
people-room-of-city = This is now the room of { $city }: { $languages }; here it is { $now }.
people-room-shared = This is now a shared room of { $cities }: { $languages }.
people-room-next =
    Next: connect a room: { $prefix }room link · first date: { $prefix }event add · everything else: { $prefix }help
    I read only what is written from now on, and speak unasked at most once a morning.
    What I keep: { $prefix }mydata · Not wanted any more? Just remove me from the room.
people-room-languages = In this room I speak { $languages } from now on.
people-no-city = I do not know the city { $text }. It can be { $cities }: { $prefix }room city { $example }
people-room-up-to = That is up to { $city }: { $people }.
people-not-set = not set
people-show-city = City: { $city }
people-show-languages = Languages: { $languages }
people-show-translates = Connected with no other room. Translation: on
people-show-translates-not = Connected with no other room. Translation: off
people-show-linked = Connected with { $cities }: what is written here is read there in translation.
people-show-linked-not = Connected with { $cities }: what is written here is read there as it stands. Translation: off
people-show-change = Change: { $prefix }room city · { $prefix }room language · { $prefix }room translate · { $prefix }room link
people-prefix-odd = { $text } cannot stand in front of commands. One to three signs such as ! or ? work: { $prefix }room prefix ?
people-prefix-set = In this room commands begin with { $prefix } from now on.

people-link-code = In the other room, which must have me as a member too, type within 30 minutes: { $prefix }room link { $code }
people-link-code-elsewhere = On the other network: { $prefix }room link { $code }
people-link-discord = The other room is on Discord. Discord, a company in the USA, then keeps what is written here.
people-link-if-discord = If the other room is on Discord: Discord, a company in the USA, then keeps what is written here.
people-link-question = This connects the room with { $city } ({ $languages }). What is written here will then be shown there, with name and city. Go ahead? 👍 yes 👎 no ({ $prefix }room link accept)
people-link-waits = I have asked the room of { $city }. It is connected as soon as somebody there says yes.
people-link-declined = { $city } prefers not to connect the rooms for now.
people-link-not-made = The rooms stay as they are; nothing is passed on.
people-linked = Connected with { $cities }. What is written here is read there, and the other way round. Commands and my answers stay here. Stop: { $prefix }room unlink
people-linked-stays = A connected room keeps its city. End the connection there first: { $prefix }room unlink
people-link-none = This room is connected with no other. Connect one: { $prefix }room link
people-link-ended-here = The connection has ended. What is written here stays here.
people-link-ended = The connection with the room of { $city } has ended. What is written here no longer arrives there.
people-link-ended-ask = The connection with the room of { $city } has ended. What is written here no longer arrives there. To resume, ask { $person }.
people-link-no-wish = No other room is waiting for an answer. To connect one: { $prefix }room link
people-link-unknown = I know no code or room { $text }. Get a fresh code in the other room with { $prefix }room link and type it here: { $prefix }room link 4711
people-link-same = That code belongs to this very room. Type it in the other one: { $prefix }room link
people-link-direct = A talk between the two of us cannot be connected. Please do this in the room of your city.
people-link-already = This room and { $city } are connected already.
people-link-two = Both rooms are connected with others already. Leave one of the connections first: { $prefix }room unlink
people-room-no-city = First I need to know which city this room belongs to: { $prefix }room city { $example }
people-link-up-to = Connecting the room is up to { $city }: { $people }.
people-link-up-to-nobody = Connecting the room is up to the coordinators of { $city }; nobody is entered yet. Whoever runs me can do it: { $prefix }role grant NAME coordinator
people-shared-room = the shared room

people-back = I am back. Settings and dates are still here.
people-back-link = I am back. Settings and dates are still here; I connect { $city } only after your yes. 👍 yes 👎 no

people-new-here = I take it you belong to { $city }. If not: { $prefix }person city
people-person-shown = { $name }. City: { $city }. Language: { $language }. Time zone: { $zone }.
people-person-accounts = Your accounts: { $accounts }. Separate this one: { $prefix }person part
people-person-change = Change: { $prefix }person city · { $prefix }person language · { $prefix }person zone
people-person-city-set = You belong to { $city }.
people-person-language-set = From now on I answer you in { $language }.
people-person-zone-set = I read your times in { $zone }. There it is { $now } now.
people-person-several = More than one person is called { $name }. Please give the full address, for instance @ana:example.org
people-person-unknown = I do not know { $name } yet. Please give the full address, for instance @ana:example.org

people-account = { $address } ({ $network ->
    [discord] Discord
    [matrix] Matrix
   *[other] { $network }
})
people-join-code = On your other account, write to me within 30 minutes: { $prefix }person join { $code }
people-join-question = This code belongs to { $name }, { $account }. Is that you as well? Both accounts will then have the same settings, roles, reminders and sign-ups. Please say yes only if both are yours. 👍 yes 👎 no ({ $prefix }person join accept)
people-join-used = { $person }, your code was used by { $name }, { $account }. Is that you as well? Both accounts will then have the same settings, roles, reminders and sign-ups. Please say yes only if both are yours. 👍 yes 👎 no ({ $prefix }person join accept)
people-join-waits = I have asked your other account, { $account }, in the room where you got the code. Once you say yes there, both belong together.
people-joined = { $accounts } belong together from now on: the same settings, roles, reminders and sign-ups. Separate again: { $prefix }person part
people-join-not-made = Nothing was joined; everything stays as it is.
people-join-no-question = No question is waiting for your answer. To join your other account: { $prefix }person join
people-join-unknown = I know no code { $text }; a code works once and for 30 minutes. Get a fresh one on your other account with { $there }person join and type it here: { $prefix }person join 482913
people-join-own = You got this code on this very account. Write it to me on your other one: { $prefix }person join { $code }
people-join-already = Both accounts belong together already. To see them: { $prefix }person show
people-join-wait = { $count ->
    [one] None of the last codes was right. In { $count } minute I can read another one.
   *[other] None of the last codes was right. In { $count } minutes I can read another one.
}
people-part-alone = I know you by this account only, so there is nothing to separate. To join your other account: { $prefix }person join
people-parted = This account stands for itself again, with the same language, time zone and city. Roles, reminders and sign-ups stay with { $accounts }.

people-role-guest = guest
people-role-member = member
people-role-teacher = teacher
people-role-coordinator = coordinator
people-role-chair = chair
people-role-mayor = mayor's office
people-role-crisis-officer = crisis officer
people-role-mediator = mediator
people-role-operator = operator
people-role-granted = { $person }: { $role } of { $city } from now on.
people-role-held = { $person } is { $role } of { $city } already.
people-role-revoked = { $person } is no longer { $role } of { $city }.
people-role-not-held = { $person } is not { $role } of { $city }. Who holds what: { $prefix }role list
people-role-line = { $city }, { $role }: { $people }
people-role-in = { $role } of { $city }
people-role-none = No roles are entered yet. Whoever runs me can do it: { $prefix }role grant NAME coordinator CITY
people-role-which-city = For which city? Please add it: { $prefix }role grant { $person } { $role } { $example }

people-closed-added = { $city } is closed on { $day }.
people-closed-already = { $city } is closed on { $day } already. The whole list: { $prefix }city closed list
people-closed-removed = { $city } works on { $day }.
people-closed-label-length = A reason has at most { $most } characters.
people-closed-unknown = { $day } is not on the list of { $city }. The whole list: { $prefix }city closed list
people-closed-none = { $city } has entered no closed days, besides Saturdays and Sundays.
people-closed-head = Closed days of { $city }, besides Saturdays and Sundays:
people-closed-line = { $day }: { $label }
people-closed-line-bare = { $day }
people-closed-which-city = For which city? Please add it: { $prefix }city closed list { $example }

people-data = This is what I keep about you: name { $name }, { $count ->
    [one] account { $accounts }
   *[other] accounts { $accounts }
}, city { $city }, language { $language }, roles: { $roles }.
people-data-more = Also: { $things }. I keep no messages; what I pass on is deleted here after a day.
people-data-no-more = I keep nothing else, and no messages; what I pass on is deleted here after a day.
people-data-no-roles = none
people-data-none = I keep nothing about you.
people-data-erase = All of it in full: { $prefix }mydata export · Erase all of it: { $prefix }mydata erase
people-data-privately = Please write to me in private: { $prefix }mydata export. Here others would read along.
people-data-exported = { $count ->
    [one] This is all that I keep about you, as JSON.
   *[other] This is all that I keep about you, as JSON in { $count } messages; with nothing put between them they are one document.
}
people-data-erase-sure = Erase everything I keep about you? That cannot be taken back. What you wrote stays in the rooms; if you delete it there first, what I passed on goes too. 👍 yes 👎 no
people-data-stays = Nothing was erased.
people-data-erased = All that I kept about you is erased.
people-data-roles-first = You hold a role. Once somebody else has taken it over, I can erase everything: ask whoever runs me for { $prefix }role revoke
people-kept-term = { $count ->
    [one] { $count } entry for a role
   *[other] { $count } entries for roles
}
people-kept-sign-up = { $count ->
    [one] { $count } sign-up
   *[other] { $count } sign-ups
}
people-kept-reminder = { $count ->
    [one] { $count } reminder
   *[other] { $count } reminders
}
people-kept-roadmap = { $count ->
    [one] { $count } entry on the roadmap
   *[other] { $count } entries on the roadmap
}
people-kept-passed-on = { $count ->
    [one] { $count } message passed on
   *[other] { $count } messages passed on
}
people-kept-correction = { $count ->
    [one] { $count } corrected translation
   *[other] { $count } corrected translations
}
people-kept-glossary = { $count ->
    [one] { $count } entry of the glossary
   *[other] { $count } entries of the glossary
}
people-kept-translated = { $count ->
    [one] { $count } text translated on asking
   *[other] { $count } texts translated on asking
}
people-kept-agreed = { $count ->
    [one] { $count } decision on translation
   *[other] { $count } decisions on translation
}
people-kept-question = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}

people-call = { $person }, { $asker } in { $city } is waiting for your reply. Whenever it suits you.
people-call-nobody = I know nobody called { $name } in the connected rooms. They have to have written to me once, for instance { $prefix }person show
people-call-no-link = This room is connected with no other, so there is nobody to call. Connect one: { $prefix }room link
people-call-again = { $person } was called less than an hour ago. Please give them a little time.
people-call-which = I know several people of that name: { $people }. Nobody was called. The name with the city, please: { $prefix }room call { $example }
people-call-namesakes = I know several people of that name: { $people }. I cannot tell which of them is meant, so nobody was called.

choice-role-guest = guest
choice-role-member = member
choice-role-teacher = teacher
choice-role-coordinator = coordinator
choice-role-chair = chair, secretary
choice-role-mayor = mayor
choice-role-crisis-officer = crisis-officer
choice-role-mediator = mediator
choice-role-operator = operator

cmd-room-show = See this room: city, languages, connection
    .name = room show, room
cmd-room-city = Say which city this room belongs to
    .name = room city
    .opt-city = city or both
cmd-room-language = Choose this room's languages
    .name = room language
    .opt-languages = languages
cmd-room-prefix = Choose what commands begin with here
    .name = room prefix
    .opt-prefix = signs
cmd-room-link = Connect this room with another
    .name = room link
    .opt-room = code or room
cmd-room-link-accept = Say yes to a connection
    .name = room link accept
cmd-room-link-decline = Say no to a connection
    .name = room link decline
cmd-room-unlink = End this room's connection
    .name = room unlink
cmd-room-call = Get somebody's attention in the connected room
    .name = room call
    .opt-person = name
cmd-person-show = See my city, language and time zone
    .name = person show, person
cmd-person-city = Say which city I belong to
    .name = person city
    .opt-city = city
cmd-person-language = Choose the language I am answered in
    .name = person language
    .opt-language = language
cmd-person-zone = Choose the zone my times are read in
    .name = person zone
    .opt-zone = time zone or city
cmd-person-join = Join my other account with this one
    .name = person join
    .opt-code = code
cmd-person-join-accept = Say that both accounts are mine
    .name = person join accept
cmd-person-join-decline = Say that not both accounts are mine
    .name = person join decline
cmd-person-part = Separate this account from my other one
    .name = person part
cmd-role-grant = Give somebody a role in a city
    .name = role grant
    .opt-person = name or address
    .opt-role = role
    .opt-city = city
    .opt-from = first day
    .opt-until = last day
    .opt-as = as what
cmd-role-revoke = Take a role away
    .name = role revoke
    .opt-person = name or address
    .opt-role = role
    .opt-city = city
    .opt-from = first day
    .opt-as = as what
cmd-role-list = See who holds which role
    .name = role list
    .opt-city = city
cmd-city-closed-add = Enter a closed day of a city
    .name = city closed add
    .opt-day = day
    .opt-label = reason
    .opt-city = city
cmd-city-closed-remove = Take a closed day off the list
    .name = city closed remove
    .opt-day = day
    .opt-city = city
cmd-city-closed-list = See a city's closed days
    .name = city closed list
    .opt-city = city
cmd-mydata-show = See what is kept about me
    .name = mydata show, mydata
cmd-mydata-export = Get all that is kept about me
    .name = mydata export
cmd-mydata-erase = Erase what is kept about me
    .name = mydata erase
    .opt-sure = sure

## Terms, substitutes, successors
people-role-as-substitute = substitute ({ $role })
people-role-as-alternate = alternate ({ $role })
people-role-granted-from = { $person }: { $role } of { $city } from { $from }.
people-role-granted-until = { $person }: { $role } of { $city } until { $until }.
people-role-granted-span = { $person }: { $role } of { $city } from { $from } until { $until }.
people-role-revoked-from = { $person } does not become { $role } of { $city } on { $from }.
people-role-held-days = { $person } is { $role } of { $city } already. To change the days: { $prefix }role term { $typed } --until { $end }
people-role-up-to-admins = This is up to whoever runs me.
people-role-vacant = nobody named
people-role-vacant-acting = nobody named; until then: { $people } (substitute)
people-role-substitutes = substitute: { $people }
people-role-alternates = alternate: { $people }
people-role-and = { $first }; { $next }
people-role-more = { $count } more: { $prefix }role list { $city }
people-term-person = { $person }
people-term-until = { $person } until { $until }
people-term-from = from { $from }: { $person }
people-term-span = from { $from } until { $until }: { $person }
people-term-which-day = Until when? This would work: { $prefix }role term { $typed } --until { $end }
people-term-past = { $day } is past. The last day can be { $today } or later.
people-term-order = The last day, { $until }, comes before the first, { $from }. The other way round it works.
people-up-to-nobody = That is up to the coordinators of { $city }; nobody is entered yet. Whoever runs me can do it: { $prefix }role grant NAME coordinator
people-successor-unknown = I do not know { $name } yet. Once they have written here, or with their full address: { $prefix }role successor @ana:example.org
people-successor-no-end = No term has its last day entered here, so nobody can come after it yet. First enter the day: { $prefix }role term NAME coordinator --until { $end }
people-successor-which = Several terms end here. Please add which one is meant: { $prefix }role successor NAME { $role } { $city }

choice-capacity-holder = holder
choice-capacity-substitute = substitute
choice-capacity-alternate = alternate

cmd-role-term = Change the first or last day of a role
    .name = role term
    .opt-person = name or address
    .opt-role = role
    .opt-city = city
    .opt-from = first day
    .opt-until = last day
    .opt-open = no last day
    .opt-as = as what
cmd-role-substitute = Name who steps in for a role
    .name = role substitute
    .opt-person = name or address
    .opt-role = role
    .opt-city = city
    .opt-from = first day
    .opt-until = last day
cmd-role-successor = Name who comes after me when my term ends
    .name = role successor
    .opt-person = name or address
    .opt-role = role
    .opt-city = city

## Encrypted rooms

people-uncertified = Your app shows a warning sign beside my name: my device is not certified. Messages are encrypted all the same.
people-untranslated = This room is encrypted now, so I have stopped translating its words. Switch on again: { $prefix }room translate on
people-undecipherable = I could not read what { $name } has just written: my device did not get the key. Please send it again. If I still do not answer, log out of the app and in again.

people-hello-setup = Setup takes two minutes: { $prefix }setup
people-setup-head = Setting up this server, step { $step } of { $steps }. Only you see this; each choice holds at once.
people-setup-channel = I speak in: { $channel }
people-setup-group = Coordinators here: { $group }
people-setup-group-any = everyone whom their city names
people-setup-pupils = Pupils: { $group }. I never talk with them in private.
people-setup-pick-pupils = Role of pupils, with whom I never talk in private
people-setup-age = { $city } { $age }
people-setup-ages = Discord may be used from this age on: { $ages }.
people-setup-lacks = Missing: { $rights }. Server Settings, Roles, Jumelage.
people-setup-lacks-in = Missing in { $place }: { $rights }. Edit Channel, Permissions, Jumelage.
people-setup-lacks-operator = Missing: { $rights }. Whoever runs me ticks it.
people-setup-complete = All is as it should be. Next: a first event, { $prefix }event add · connect a channel: { $prefix }room link, in that channel
people-setup-no-server = This is no channel of a server, so there is nothing of the kind to choose here. What fits: { $prefix }setup --city …
people-setup-unread = I read { $text } and need a channel or role of this server. Choose one in { $prefix }setup.
people-setup-pick-city = City
people-setup-pick-language = Language of this server
people-setup-pick-zone = By which clock you give dates
people-setup-pick-channel = Channel in which I speak
people-setup-pick-group = Role that coordinators have here
people-setup-pick-link = Connect a channel with another room
people-setup-next = next, further
people-setup-check = check
people-right-view-channel = View Channels
people-right-send-messages = Send Messages
people-right-embed-links = Embed Links
people-right-read-message-history = Read Message History
people-right-attach-files = Attach Files
people-right-manage-webhooks = Manage Webhooks
people-right-create-public-threads = Create Public Threads
people-right-send-messages-in-threads = Send Messages in Threads
people-right-add-reactions = Add Reactions
people-right-manage-messages = Manage Messages
people-right-create-events = Create Events
people-right-message-content = Message Content Intent
cmd-setup = Set this server up step by step
    .name = setup
    .opt-city = City
    .opt-language = Language
    .opt-zone = Zone for your dates
    .opt-channel = Channel in which I speak
    .opt-group = Role of coordinators
    .opt-pupils = Role of pupils
    .opt-link = Channel to connect
    .opt-step = Step

## Calendars outside of the chat

people-kept-feed = { $count ->
    [one] { $count } calendar address
   *[other] { $count } calendar addresses
}
## Public holidays, proposed

answer-all = all, all of them
people-holidays-head = Public holidays of { $city } in { $year } that are not entered yet:
people-holidays-how = Enter them as closed days? 👍 all of these, or answer with numbers: 1 3-5
people-holidays-how-tap = Which of these shall be closed days?
# $count (Number): how many are left
people-holidays-more = { $count } more: { $prefix }city holidays { $year } --page { $page }
people-holidays-regions = These hold in the whole country. With those of a region: { $prefix }city holidays { $year } --region { $example }
people-holidays-none = No public holiday of { $city } in { $year } is still missing; those on weekends are closed anyway.
people-holidays-which-region = I know no region { $typed } for { $city }, but { $regions }. This would work: { $prefix }city holidays { $year } --region { $example }
people-holidays-no-regions = The country of { $city } has no regions with days of their own. This would work: { $prefix }city holidays { $year }
people-holidays-entered = { $city } is closed: { $days }.
people-holidays-taken-back = { $city } is open: { $days }.
# $count (Number): how many
people-kept-poll = { $count ->
    [one] { $count } entry in a search for a time
   *[other] { $count } entries in searches for a time
}
people-kept-announcement = { $count ->
    [one] { $count } announcement drafted or approved
   *[other] { $count } announcements drafted or approved
}
cmd-city-holidays = See the public holidays that could become closed days
    .name = city holidays
    .opt-year = year
    .opt-region = region
    .opt-city = city
    .opt-page = page
cmd-city-closed-confirm = Enter several closed days at once
    .name = city closed confirm
    .opt-days = days
    .opt-region = region
    .opt-city = city
    .opt-back = take back
